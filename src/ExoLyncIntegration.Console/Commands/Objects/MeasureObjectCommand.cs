using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Counts objects, and sums up a property of them.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : InputCommand
{
    /// <summary>The property; the objects themselves where none is given.</summary>
    [Parameter(Position = 0)]
    public object? Property { get; set; }

    /// <summary>Gives the sum.</summary>
    [Parameter]
    public SwitchParameter Sum { get; set; }

    /// <summary>Gives the average.</summary>
    [Parameter]
    public SwitchParameter Average { get; set; }

    /// <summary>Gives the least value.</summary>
    [Parameter]
    public SwitchParameter Minimum { get; set; }

    /// <summary>Gives the greatest value.</summary>
    [Parameter]
    public SwitchParameter Maximum { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var selector = Property is null ? null : PropertySelector.Of(Property);
        var values = Input.Select(input => selector is null ? input : selector.Value(input)).Where(static value => value is not null).ToList();
        var comparer = new ValueComparer(ignoreCase: true);
        var numbers = Sum || Average ? Numbers(values) : [];

        var output = new PSObject();
        Add("Count", values.Count);
        Add("Average", Average && numbers.Count > 0 ? numbers.Average() : null);
        Add("Sum", Sum ? numbers.Sum() : null);
        Add("Maximum", Maximum ? values.Max(comparer) : null);
        Add("Minimum", Minimum ? values.Min(comparer) : null);
        Add("Property", Property?.ToString());
        WriteObject(output);

        void Add(string name, object? value) => output.Properties.Add(new PSNoteProperty(name, value));
    }

    private List<double> Numbers(List<object?> values)
    {
        var numbers = new List<double>();
        foreach (var value in values)
        {
            if (LanguagePrimitives.TryConvertTo<double>(value, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                WriteError(new ErrorRecord(new PSInvalidCastException($"'{value}' is no number."), "NotANumber", ErrorCategory.InvalidType, value));
            }
        }

        return numbers;
    }
}
