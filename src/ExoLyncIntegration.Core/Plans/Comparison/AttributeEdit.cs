using System;
using System.Collections.Generic;
using System.Linq;

namespace ExoLyncIntegration.Plans.Comparison;

/// <summary>What is to be done to one attribute of a user or mailbox.</summary>
/// <param name="Attribute">The attribute, by its native name.</param>
/// <param name="Remove">The values to take away.</param>
/// <param name="Add">The values to put there.</param>
internal sealed record AttributeEdit(string Attribute, IReadOnlyList<string> Remove, IReadOnlyList<string> Add)
{
    /// <summary>Whether the values of <see cref="Add"/> are to be the only ones.</summary>
    public bool IsReplacement { get; init; }

    /// <summary>The edit that brings back the values that were read; compared with what is there then, it takes away only what this one put there.</summary>
    public AttributeEdit Reverse(IReadOnlyList<string> current) => IsReplacement ? this with { Add = current } : this with { Remove = Add, Add = Remove };

    /// <summary>What of this edit is still to be done; <see langword="null"/> where nothing is.</summary>
    public AttributeEdit? Open(IReadOnlyList<string> current)
    {
        if (IsReplacement)
        {
            return Add.Count == current.Count && Add.All(value => current.Any(there => IsSame(value, there))) ? null : this;
        }

        string[] remove = [.. current.Where(Removes)];
        string[] add = [.. Add.Where(value => !current.Except(remove, StringComparer.Ordinal).Any(there => IsSame(value, there)))];
        return remove.Length + add.Length == 0 ? null : this with { Remove = remove, Add = add };
    }

    /// <summary>The values that the attribute has afterwards.</summary>
    public IEnumerable<string> After(IReadOnlyList<string> current) => IsReplacement ? Add : current.Where(value => !Removes(value)).Concat(Add);

    // A value that is put there in another spelling is taken away in the old one only.
    private bool Removes(string there) =>
        Remove.Any(value => Add.Any(added => IsSame(added, value)) ? string.Equals(value, there, StringComparison.Ordinal) : IsSame(value, there));

    // The case of "SMTP" tells the primary address from the others (KB 3190357); otherwise case does not matter.
    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        && (!one.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase) || string.CompareOrdinal(one, 0, other, 0, "smtp".Length) == 0);
}
