using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using ExoLyncIntegration.Console.Editing;

namespace ExoLyncIntegration.Console.Hosting;

/// <summary>Asks the person at the terminal. Where there is none, every question is an error at once: nothing ever hangs.</summary>
/// <param name="terminal">What shows the questions and reads the answers; <see langword="null"/> where nobody can be asked.</param>
internal sealed class Questions(IAnswerSource? terminal)
{
    /// <summary>Reads one line.</summary>
    /// <param name="label">What stands before the answer.</param>
    /// <returns>The answer.</returns>
    public string Line(string label) => Answers(label).ReadLine(label);

    /// <summary>Reads one line without showing it.</summary>
    /// <param name="label">What stands before the answer.</param>
    /// <returns>The answer.</returns>
    public SecureString Secret(string label) => Answers(label).ReadSecret(label);

    /// <summary>Asks for a name and a password.</summary>
    /// <param name="caption">What it is about.</param>
    /// <param name="message">More about it.</param>
    /// <param name="userName">The name, where it is known.</param>
    /// <returns>Both.</returns>
    public PSCredential Credential(string caption, string message, string? userName)
    {
        Announce(caption, message);
        var name = string.IsNullOrEmpty(userName) ? Line("User: ") : userName;
        return new PSCredential(name, Secret($"Password for user {name}: "));
    }

    /// <summary>Asks to choose one of several answers.</summary>
    /// <param name="caption">What it is about.</param>
    /// <param name="message">The question.</param>
    /// <param name="choices">The answers; an ampersand stands before the letter that chooses one.</param>
    /// <param name="defaultChoice">The answer that an empty line gives; -1 for none.</param>
    /// <returns>The index of the chosen answer.</returns>
    /// <exception cref="ArgumentException">There is nothing to choose from.</exception>
    public int Choice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var answers = Answers(message);
        if (choices.Count == 0)
        {
            throw new ArgumentException("A question needs at least one answer.", nameof(choices));
        }

        Announce(caption, message);
        var labels = choices.Select(ChoiceLabel.Of).ToList();
        var offer = string.Join("  ", labels.Select(static label => $"[{label.Key}] {label.Text}"))
            + "  [?] Help"
            + (defaultChoice >= 0 ? $" (default is \"{labels[defaultChoice].Key}\")" : string.Empty) + ": ";

        while (true)
        {
            var answer = answers.ReadLine(offer).Trim();
            if (answer.Length == 0 && defaultChoice >= 0)
            {
                return defaultChoice;
            }

            var chosen = labels.FindIndex(label => label.IsChosenBy(answer));
            if (chosen >= 0)
            {
                return chosen;
            }

            if (answer == "?")
            {
                for (var index = 0; index < choices.Count; index++)
                {
                    answers.WriteLine($"{labels[index].Key} - {choices[index].HelpMessage}");
                }
            }
        }
    }

    /// <summary>Asks for values, as for mandatory parameters that were not given.</summary>
    /// <param name="caption">What it is about.</param>
    /// <param name="message">More about it.</param>
    /// <param name="descriptions">The values.</param>
    /// <returns>The answers by name.</returns>
    public Dictionary<string, PSObject> Fields(string caption, string message, Collection<FieldDescription> descriptions)
    {
        if (terminal is null)
        {
            throw Unanswerable(string.Join(", ", descriptions.Select(static field => field.Name)));
        }

        Announce(caption, message);
        return descriptions.ToDictionary(static field => field.Name, Field);
    }

    private PSObject Field(FieldDescription field)
    {
        var type = LanguagePrimitives.TryConvertTo<Type>(field.ParameterTypeFullName, out var known) ? known : typeof(object);
        if (typeof(SecureString).IsAssignableFrom(type))
        {
            return PSObject.AsPSObject(Secret(field.Name + ": "));
        }

        if (typeof(PSCredential).IsAssignableFrom(type))
        {
            return PSObject.AsPSObject(Credential(field.Name, string.Empty, null));
        }

        return typeof(IList).IsAssignableFrom(type)
            ? PSObject.AsPSObject(List(field, type.IsArray ? type.GetElementType()! : typeof(object)))
            : PSObject.AsPSObject(Value(field.Name, type));
    }

    // One after another, until an empty line.
    private object?[] List(FieldDescription field, Type element)
    {
        var values = new ArrayList();
        while (true)
        {
            var value = Value($"{field.Name}[{values.Count}]", element);
            if (value is "")
            {
                return values.ToArray();
            }

            values.Add(value);
        }
    }

    private object Value(string label, Type type)
    {
        while (true)
        {
            var text = Line(label + ": ");

            // Numbers, dates, words of an enumeration are asked for again; all else is for the parameter itself to judge.
            if (text.Length == 0 || !type.IsValueType)
            {
                return text;
            }

            if (LanguagePrimitives.TryConvertTo(text, type, out var value))
            {
                return value;
            }

            terminal!.WriteLine($"'{text}' is no {type.Name}.");
        }
    }

    private void Announce(string caption, string message)
    {
        foreach (var text in new[] { caption, message })
        {
            if (!string.IsNullOrEmpty(text))
            {
                Answers(text).WriteLine(text);
            }
        }
    }

    private IAnswerSource Answers(string question) => terminal ?? throw Unanswerable(question);

    private static HostException Unanswerable(string question) => new(
        $"Nobody can be asked here, because exolync runs without a terminal or with -NonInteractive: {question.Trim().TrimEnd(':')}",
        null,
        "NonInteractive",
        ErrorCategory.InvalidOperation);
}
