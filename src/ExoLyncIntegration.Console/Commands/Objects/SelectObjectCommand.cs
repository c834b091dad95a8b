using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Selects objects, or properties of objects.</summary>
[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "Default")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> last = new();
    private List<PropertySelector> selectors = [];
    private List<WildcardPattern> excluded = [];
    private HashSet<object?>? seen;
    private int skipped;
    private int taken;

    /// <summary>The object.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The properties: names, wildcards, script blocks or calculated properties.</summary>
    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    /// <summary>Names or wildcards of properties to leave out.</summary>
    [Parameter]
    public string[]? ExcludeProperty { get; set; }

    /// <summary>Gives the values of this property instead of objects.</summary>
    [Parameter]
    public string? ExpandProperty { get; set; }

    /// <summary>Leaves repetitions out.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <summary>Gives so many from the start.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? First { get; set; }

    /// <summary>Gives so many from the end.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int? Last { get; set; }

    /// <summary>Leaves so many out at the start.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        var given = Property ?? (ExcludeProperty is null ? [] : ["*"]);
        selectors = [.. given.Select(PropertySelector.Of)];
        excluded = [.. (ExcludeProperty ?? []).Select(static name => new WildcardPattern(name, WildcardOptions.IgnoreCase))];
        seen = Unique ? new HashSet<object?>(new ValueComparer(ignoreCase: false)) : null;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null || skipped++ < Skip)
        {
            return;
        }

        if (First is not null && Last is null)
        {
            if (taken < First)
            {
                taken++;
                Write(InputObject);
            }

            // The rest of the input is read and dropped: only the engine's own cmdlets can end a pipeline early.
            return;
        }

        if (First is not null && taken < First)
        {
            taken++;
            Write(InputObject);
        }
        else if (Last is { } count)
        {
            last.Enqueue(InputObject);
            if (last.Count > count)
            {
                last.Dequeue();
            }
        }
        else
        {
            Write(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var input in last)
        {
            Write(input);
        }
    }

    private void Write(PSObject input)
    {
        if (ExpandProperty is not null)
        {
            var found = PropertySelector.Of(ExpandProperty).Values(input).ToList();
            if (found.Count == 0)
            {
                WriteError(new ErrorRecord(
                    new PSArgumentException($"The object has no property '{ExpandProperty}'."), "PropertyNotFound", ErrorCategory.InvalidArgument, input));
            }

            foreach (var value in found.Select(static result => result.Result))
            {
                foreach (var item in LanguagePrimitives.GetEnumerable(value)?.Cast<object?>() ?? [value])
                {
                    WriteNew(item);
                }
            }
        }
        else
        {
            WriteNew(selectors.Count == 0 ? input : Selected(input));
        }
    }

    private PSObject Selected(PSObject input)
    {
        var output = new PSObject();
        foreach (var name in input.TypeNames.Reverse().Where(static name => name is not ("System.Object" or "System.Management.Automation.PSCustomObject")))
        {
            output.TypeNames.Insert(0, "Selected." + name);
        }

        foreach (var selector in selectors)
        {
            var values = selector.Values(input).ToList();
            if (values.Count == 0 && !selector.Expression.HasWildCardCharacters)
            {
                Add(output, selector.Name ?? selector.Expression.ToString(), null);
            }

            foreach (var value in values)
            {
                Add(output, selector.Name ?? value.ResolvedExpression.ToString(), value.Result);
            }
        }

        return output;
    }

    private void Add(PSObject output, string name, object? value)
    {
        if (output.Properties[name] is null && !excluded.Any(pattern => pattern.IsMatch(name)))
        {
            output.Properties.Add(new PSNoteProperty(name, value));
        }
    }

    private void WriteNew(object? output)
    {
        if (seen is null || seen.Add(Identity(output)))
        {
            WriteObject(output);
        }
    }

    // Selected properties have no text of their own that would tell two objects apart.
    private static object? Identity(object? output) => output is PSObject { BaseObject: PSCustomObject } bag
        ? bag.Properties.Select(static property => LanguagePrimitives.ConvertTo<string>(property.Value)).ToArray()
        : output;
}
