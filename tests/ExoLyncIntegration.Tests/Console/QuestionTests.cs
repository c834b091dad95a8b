using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation.Host;
using System.Security;
using ExoLyncIntegration.Console.Editing;
using ExoLyncIntegration.Console.Hosting;
using Xunit;

namespace ExoLyncIntegration.Console;

public sealed class QuestionTests
{
    private static readonly Collection<ChoiceDescription> YesNoAll =
    [
        new ChoiceDescription("&Yes", "Do it."), new ChoiceDescription("Yes to &All", "Do all."), new ChoiceDescription("&No", "Leave it."),
    ];

    [Theory]
    [InlineData("y", 0)]
    [InlineData("a", 1)]
    [InlineData("yes to all", 1)]
    [InlineData("", 2)]
    public void A_choice_is_made_by_letter_by_text_or_by_default(string answer, int expected)
    {
        Assert.Equal(expected, new Questions(new Person(answer)).Choice("Confirm", "Sure?", YesNoAll, defaultChoice: 2));
    }

    [Fact]
    public void What_is_no_choice_is_asked_again_and_a_question_mark_explains()
    {
        var person = new Person("maybe", "?", "n");

        Assert.Equal(2, new Questions(person).Choice("Confirm", "Sure?", YesNoAll, defaultChoice: 0));
        Assert.Contains("A - Do all.", person.Seen);
        Assert.Contains("[Y] Yes  [A] Yes to All  [N] No  [?] Help (default is \"Y\"): ", person.Seen);
    }

    [Fact]
    public void Lists_end_with_an_empty_line_and_numbers_are_asked_for_again()
    {
        var domain = new FieldDescription("SipDomain");
        domain.SetParameterType(typeof(string[]));
        var step = new FieldDescription("Number");
        step.SetParameterType(typeof(int));

        var answers = new Questions(new Person("contoso.com", "fabrikam.com", "", "four", "4")).Fields("", "", [domain, step]);

        Assert.Equal(["contoso.com", "fabrikam.com"], ((object[])answers["SipDomain"].BaseObject).Cast<string>());
        Assert.Equal(4, answers["Number"].BaseObject);
    }

    [Fact]
    public void Without_a_person_every_question_is_an_error_at_once()
    {
        var questions = new Questions(null);

        Assert.Throws<HostException>(() => questions.Line("Name: "));
        Assert.Throws<HostException>(() => questions.Credential("c", "m", "user"));
        Assert.Throws<HostException>(() => questions.Choice("Confirm", "Sure?", YesNoAll, 0));
        var error = Assert.Throws<HostException>(() => questions.Fields("", "", [new FieldDescription("Domain")]));
        Assert.Contains("Domain", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_answers_is_refused_and_not_asked()
    {
        var person = new Person();

        Assert.Throws<ArgumentException>(() => new Questions(person).Choice("Confirm", "Sure?", [], -1));
        Assert.Empty(person.Seen);
    }

    private sealed class Person(params string[] answers) : IAnswerSource
    {
        private readonly Queue<string> answers = new(answers);

        public List<string> Seen { get; } = [];

        public void WriteLine(string text) => Seen.Add(text);

        public string ReadLine(string label)
        {
            Seen.Add(label);
            return answers.Dequeue();
        }

        public SecureString ReadSecret(string label) => throw new NotSupportedException();
    }
}
