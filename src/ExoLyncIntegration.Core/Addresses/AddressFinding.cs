using ExoLyncIntegration.Checks;
using ExoLyncIntegration.Results;

namespace ExoLyncIntegration.Addresses;

/// <summary>What one rule found about one value of one user.</summary>
public sealed class AddressFinding : CheckResult
{
    /// <summary>The attribute that the value stands in, by its directory name; <see langword="null"/> where the finding is about the user.</summary>
    public string? Attribute { get; init; }

    /// <summary>The offending character's index in <see cref="CheckResult.Actual"/>, from 0; <see langword="null"/> where no character offends.</summary>
    public int? Position { get; init; }

    /// <summary>The change that mends it; <see langword="null"/> where a person has to decide.</summary>
    public AddressChange? Change { get; init; }

    /// <summary>Makes a finding.</summary>
    internal static AddressFinding Of(
        CheckDefinition check, UserAddresses user, string message, CheckStatus? status = null, string? attribute = null, string? actual = null,
        string? expected = null, int? position = null, AddressChange? change = null) => new()
        {
            Step = check.Step,
            Check = check.Id,
            Target = user.Identity,
            Status = status ?? check.Severity,
            Expected = expected,
            Actual = actual,
            Message = message,
            Remediation = status is CheckStatus.NotApplicable ? null : check.WhatToDo,
            Reference = check.Reference,
            Attribute = attribute,
            Position = position,
            Change = change,
        };

    /// <summary>The same finding with an exact command for what is to be done.</summary>
    internal AddressFinding WithRemediation(string remediation) => new()
    {
        Step = Step,
        Check = Check,
        Target = Target,
        Status = Status,
        Expected = Expected,
        Actual = Actual,
        Message = Message,
        Remediation = remediation,
        Reference = Reference,
        Attribute = Attribute,
        Position = Position,
        Change = Change,
    };

    /// <summary>A rule that could not be judged, because the object does not carry an attribute; and how it can be.</summary>
    internal static AddressFinding Unknown(CheckDefinition check, UserAddresses user, string attribute) =>
        Of(check, user, $"{UnknownAttribute.Reason(user.Origin, attribute)}, so this could not be checked: {check.Meaning}", CheckStatus.Inconclusive, attribute)
            .WithRemediation(UnknownAttribute.Remedy(user.Origin, attribute, check.Step));
}
