using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ExoLyncIntegration.HelpBuilder.Markdown;
using ExoLyncIntegration.HelpBuilder.Session;

namespace ExoLyncIntegration.HelpBuilder.Commands;

/// <summary>Writes help of cmdlets as the XML that Get-Help reads in both editions.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Root = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The help file's text, the same for the same help.</summary>
    public static string Write(IEnumerable<CommandHelp> commands)
    {
        var document = new XDocument(new XElement(Root + "helpItems", new XAttribute("schema", "maml"), commands.Select(One)));
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(text, settings))
        {
            document.Save(writer);
        }

        return $"""<?xml version="1.0" encoding="utf-8"?>{"\n"}{text}{"\n"}""";
    }

    private static XElement One(CommandHelp help) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", help.Command.Name),
            new XElement(Command + "verb", help.Command.Verb),
            new XElement(Command + "noun", help.Command.Noun),
            new XElement(Maml + "description", new XElement(Maml + "para", help.Topic.Synopsis))),
        new XElement(Maml + "description", Paragraphs(help.Topic.Description)),
        new XElement(Command + "syntax", help.Syntax.Select(set => new XElement(
            Command + "syntaxItem",
            new XElement(Maml + "name", help.Command.Name),
            set.Select(parameter => SyntaxParameter(help, parameter))))),
        new XElement(Command + "parameters", help.Parameters.Select(parameter => FullParameter(help, parameter))),
        new XElement(Command + "inputTypes", help.Topic.Inputs.Select(entry => TypeEntry("inputType", entry))),
        new XElement(Command + "returnValues", help.Topic.Outputs.Select(entry => TypeEntry("returnValue", entry))),
        new XElement(Maml + "alertSet", new XElement(Maml + "alert", Paragraphs(help.Topic.Notes))),
        new XElement(Command + "examples", help.Topic.Examples.Select(Example)),
        new XElement(Command + "relatedLinks", help.Topic.Links.Select(Link)));

    // A closed set stands in the syntax as { A | B }.
    private static XElement SyntaxParameter(CommandHelp help, ParameterFacts parameter) =>
        Parameter(help, parameter, parameter switch
        {
            { IsSwitch: true } => null,
            { Values.Count: > 0 } => new XElement(
                Command + "parameterValueGroup",
                parameter.Values.Select(static value => new XElement(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value))),
            _ => Value(parameter),
        });

    private static XElement FullParameter(CommandHelp help, ParameterFacts parameter) => Parameter(help, parameter, Value(parameter));

    private static XElement Value(ParameterFacts parameter) => new(
        Command + "parameterValue",
        new XAttribute("required", parameter.IsSwitch ? "false" : "true"),
        new XAttribute("variableLength", "false"),
        TypeNames.Short(parameter.Type));

    private static XElement Parameter(CommandHelp help, ParameterFacts parameter, XElement? value) => new(
        Command + "parameter",
        new XAttribute("required", parameter.Required ? "true" : "false"),
        new XAttribute("variableLength", "true"),
        new XAttribute("globbing", parameter.Wildcards ? "true" : "false"),
        new XAttribute("pipelineInput", parameter.PipelineInput),
        new XAttribute("position", parameter.Position),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        new XElement(Maml + "description", Paragraphs(help.WordsAbout(parameter))),
        value,
        new XElement(Dev + "type", new XElement(Maml + "name", TypeNames.Short(parameter.Type)), new XElement(Maml + "uri")),
        new XElement(Dev + "defaultValue", help.DefaultOf(parameter)));

    private static XElement TypeEntry(string name, TopicEntry entry) => new(
        Command + name,
        new XElement(Dev + "type", new XElement(Maml + "name", entry.Name)),
        new XElement(Maml + "description", Paragraphs(entry.Text)));

    private static XElement Example(CommandExample example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"--- Example {index + 1}: {example.Title} ---"),
        new XElement(Dev + "code", example.Code),
        // An empty paragraph keeps the examples apart: the views put nothing between them.
        new XElement(Dev + "remarks", Paragraphs(example.Remarks), new XElement(Maml + "para"), new XElement(Maml + "para")));

    private static XElement Link(MarkdownLink link) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", link.Text),
        new XElement(Maml + "uri", link.IsExternal ? link.Target : null));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<MarkdownBlock> blocks) =>
        blocks.Select(static block => new XElement(Maml + "para", block switch
        {
            Paragraph paragraph => paragraph.Text,
            ItemList list => string.Join('\n', list.Items.Select(static item => "- " + item.Text)),
            CodeBlock code => code.Text,
            _ => throw new InvalidDataException(block.ToString()),
        }));
}
