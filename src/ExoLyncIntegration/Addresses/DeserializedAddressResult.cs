using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Results;
using ExoLyncIntegration.Scenarios;

namespace ExoLyncIntegration.Addresses;

/// <summary>A result of an address test that came back from remoting, Clixml or JSON as a property bag.</summary>
internal static class DeserializedAddressResult
{
    /// <summary>Whether an object is, or was, a result of an address test, whatever is left of it.</summary>
    public static bool IsOne(PSObject input) => Text(input, nameof(CheckResult.Check)) is { } check && IsCheck(check);

    /// <summary>Reads a result.</summary>
    /// <param name="input">The object.</param>
    /// <param name="result">The result, or <see langword="null"/>.</param>
    /// <returns>Whether all is there that makes a plan; a report or a shallow file leaves out the changes.</returns>
    public static bool TryRead(PSObject input, [NotNullWhen(true)] out AddressCheckResult? result)
    {
        result = null;
        if (!IsOne(input)
            || !TryConvert<CheckStatus>(input, nameof(CheckResult.Status), out var status)
            || Text(input, nameof(AddressCheckResult.Identity)) is not { Length: > 0 } identity
            || Findings(input) is not { } findings)
        {
            return false;
        }

        var check = Text(input, nameof(CheckResult.Check))!;
        var scenario = input.Properties[nameof(AddressCheckResult.Scenario)]?.Value is PSObject bag && DeserializedScenario.TryReadBag(bag, out var read) ? read : null;
        var (step, target, message, reference) = Common(input);
        string? directory = Text(input, nameof(AddressCheckResult.DirectoryIdentity)), mailbox = Text(input, nameof(AddressCheckResult.MailboxIdentity));
        result = check == SipAddressChecks.Address.Id
            ? new SipAddressResult
            {
                Step = step,
                Check = check,
                Target = target,
                Status = status,
                Message = message,
                Reference = reference,
                Identity = identity,
                Finding = findings,
                DirectoryIdentity = directory,
                MailboxIdentity = mailbox,
                Scenario = scenario,
                SipAddress = Text(input, nameof(SipAddressResult.SipAddress)),
            }
            : new MailAddressResult
            {
                Step = step,
                Check = check,
                Target = target,
                Status = status,
                Message = message,
                Reference = reference,
                Identity = identity,
                Finding = findings,
                DirectoryIdentity = directory,
                MailboxIdentity = mailbox,
                Scenario = scenario,
                Mail = Text(input, nameof(MailAddressResult.Mail)),
            };
        return true;
    }

    private static bool IsCheck(string check) => check == SipAddressChecks.Address.Id || check == MailAddressChecks.Address.Id;

    private static AddressFinding[]? Findings(PSObject input)
    {
        if (input.Properties[nameof(AddressCheckResult.Finding)] is not { } property)
        {
            return null;
        }

        var findings = new List<AddressFinding>();
        foreach (var item in Items(property.Value))
        {
            // Without the property, or with a text in place of the change, the changes were lost on the way.
            if (Text(item, nameof(CheckResult.Check)) is not { } check
                || !TryConvert<CheckStatus>(item, nameof(CheckResult.Status), out var status)
                || item.Properties[nameof(AddressFinding.Change)] is not { } change
                || change.Value is string or PSObject { BaseObject: string })
            {
                return null;
            }

            var (step, target, message, reference) = Common(item);
            findings.Add(new AddressFinding
            {
                Step = step,
                Check = check,
                Target = target,
                Status = status,
                Message = message,
                Reference = reference,
                Expected = Text(item, nameof(CheckResult.Expected)),
                Actual = Text(item, nameof(CheckResult.Actual)),
                Remediation = Text(item, nameof(CheckResult.Remediation)),
                Attribute = Text(item, nameof(AddressFinding.Attribute)),
                Change = Change(change.Value),
            });
        }

        return [.. findings];
    }

    private static AddressChange? Change(object? value) =>
        value is null || Text(PSObject.AsPSObject(value), nameof(AddressChange.Attribute)) is not { } attribute
            ? null
            : new AddressChange(attribute, Texts(value, nameof(AddressChange.Remove)), Texts(value, nameof(AddressChange.Add)));

    private static string[] Texts(object value, string name) =>
        PSObject.AsPSObject(value).Properties[name]?.Value is { } texts && LanguagePrimitives.TryConvertTo<string[]>(texts, out var read) ? read : [];

    private static (int Step, string Target, string Message, string Reference) Common(PSObject input) => (
        TryConvert<int>(input, nameof(CheckResult.Step), out var step) ? step : 0,
        Text(input, nameof(CheckResult.Target)) ?? string.Empty,
        Text(input, nameof(CheckResult.Message)) ?? string.Empty,
        Text(input, nameof(CheckResult.Reference)) ?? string.Empty);

    private static IEnumerable<PSObject> Items(object? value) => ((value as PSObject)?.BaseObject ?? value) switch
    {
        null => [],
        string text => [PSObject.AsPSObject(text)],
        IEnumerable list => list.Cast<object?>().Where(static item => item is not null).Select(static item => PSObject.AsPSObject(item!)),
        var one => [PSObject.AsPSObject(value is PSObject ? value : one)],
    };

    private static string? Text(PSObject input, string name) => input.Properties[name]?.Value?.ToString();

    private static bool TryConvert<T>(PSObject input, string name, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return input.Properties[name]?.Value is { } found && LanguagePrimitives.TryConvertTo(found is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : found, out value);
    }
}
