using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Sorts objects; equal ones keep their order.</summary>
[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : InputCommand
{
    /// <summary>The properties to sort by; the objects themselves where none is given.</summary>
    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    /// <summary>Sorts from the greatest to the least.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <summary>Leaves repetitions out.</summary>
    [Parameter]
    public SwitchParameter Unique { get; set; }

    /// <summary>Lets case matter.</summary>
    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var comparer = new ValueComparer(!CaseSensitive);
        var selectors = (Property ?? []).Select(PropertySelector.Of).ToList();
        IEnumerable<PSObject> sorted = selectors.Count == 0
            ? Descending ? Input.OrderByDescending(static input => (object?)input, comparer) : Input.OrderBy(static input => (object?)input, comparer)
            : SortBy(selectors, comparer);

        if (Unique)
        {
            sorted = sorted.DistinctBy(
                input => selectors.Count == 0 ? input : (object)selectors.Select(selector => LanguagePrimitives.ConvertTo<string>(selector.Value(input))).ToArray(),
                comparer);
        }

        WriteObject(sorted, enumerateCollection: true);
    }

    private IEnumerable<PSObject> SortBy(List<PropertySelector> selectors, ValueComparer comparer)
    {
        // From the last to the first: each sort keeps the order of the one before.
        IEnumerable<PSObject> sorted = Input;
        foreach (var selector in Enumerable.Reverse(selectors))
        {
            sorted = selector.Descending ?? Descending
                ? sorted.OrderByDescending(selector.Value, comparer)
                : sorted.OrderBy(selector.Value, comparer);
        }

        return sorted;
    }
}
