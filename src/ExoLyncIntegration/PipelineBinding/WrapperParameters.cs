using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>
/// The parameters of the function that stands before a native command, made anew for each call, because a call that plans are piped into needs
/// others than every other call.
/// </summary>
internal static class WrapperParameters
{
    /// <summary>What is piped in.</summary>
    public const string Input = "_ExoLyncInput";

    /// <summary>What stands on the command line without the name of a parameter.</summary>
    public const string Rest = "_ExoLyncRest";

    private static readonly Regex Parameter = new("^-([A-Za-z_][A-Za-z0-9_]*):?$", RegexOptions.CultureInvariant);

    /// <summary>The native parameters as they are: names, sets, positions, types, checks and completions.</summary>
    public static RuntimeDefinedParameterDictionary Of(CommandInfo native) =>
        Dictionary(Own(native).Select(static parameter => new RuntimeDefinedParameter(parameter.Name, parameter.ParameterType, parameter.Attributes)));

    /// <summary>
    /// The native names, each with any value or none, since the rest comes with a plan; beside them what takes whatever else is given. Where it
    /// is no plan that comes, the native command judges it all.
    /// </summary>
    public static RuntimeDefinedParameterDictionary OfInput(CommandInfo native) => Dictionary(
    [
        .. Own(native).Select(static parameter => new RuntimeDefinedParameter(parameter.Name, TypeOf(parameter), Attributes(parameter))),
        CatchAll(),
        new RuntimeDefinedParameter(Input, typeof(object), [new ParameterAttribute { ValueFromPipeline = true, DontShow = true }, .. Anything()]),
    ]);

    /// <summary>The parameters of a call whose binding is gone: all that is given is taken, so that the call can say so.</summary>
    public static RuntimeDefinedParameterDictionary OfNothing() => Dictionary([CatchAll()]);

    /// <summary>What was caught without a name, to be given to the native command: a word that looks like a parameter is one again.</summary>
    public static object[] Arguments(IEnumerable<object> rest) =>
        [.. rest.Select(static value => value is string text && Parameter.Match(text) is { Success: true } match ? Marked(text, match.Groups[1].Value) : value)];

    // As the engine marks a parameter in $args.
    private static PSObject Marked(string text, string name)
    {
        var word = new PSObject(text);
        word.Properties.Add(new PSNoteProperty("<CommandParameterName>", name));
        return word;
    }

    private static RuntimeDefinedParameter CatchAll() =>
        new(Rest, typeof(object[]), [new ParameterAttribute { ValueFromRemainingArguments = true, DontShow = true }, .. Anything()]);

    private static IEnumerable<ParameterMetadata> Own(CommandInfo native) => native.Parameters.Values.Where(static parameter =>
        !Cmdlet.CommonParameters.Contains(parameter.Name));

    private static Collection<Attribute> Attributes(ParameterMetadata parameter)
    {
        Collection<Attribute> attributes = [new ParameterAttribute(), .. Anything()];
        if (parameter.Aliases.Count > 0)
        {
            attributes.Add(new AliasAttribute([.. parameter.Aliases]));
        }

        // They complete values, and check none.
        foreach (var completer in parameter.Attributes.OfType<ArgumentCompleterAttribute>())
        {
            attributes.Add(completer);
        }

        return attributes;
    }

    // A number keeps the text it was typed as only where a text is expected.
    private static Type TypeOf(ParameterMetadata parameter) =>
        parameter.SwitchParameter || parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]) ? parameter.ParameterType : typeof(object);

    private static Attribute[] Anything() => [new AllowNullAttribute(), new AllowEmptyStringAttribute(), new AllowEmptyCollectionAttribute()];

    private static RuntimeDefinedParameterDictionary Dictionary(IEnumerable<RuntimeDefinedParameter> parameters)
    {
        var dictionary = new RuntimeDefinedParameterDictionary();
        foreach (var parameter in parameters)
        {
            dictionary.Add(parameter.Name, parameter);
        }

        return dictionary;
    }
}
