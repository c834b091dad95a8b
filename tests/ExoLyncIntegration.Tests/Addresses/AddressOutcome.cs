using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>A result of the address tests, as a script sees it.</summary>
internal sealed class AddressOutcome(PSObject result)
{
    public string Status => Text("Status");

    public string Identity => Text("Identity");

    public string SipAddress => Text("SipAddress");

    public string Mail => Text("Mail");

    public string Message => Text("Message");

    public string Remediation => Text("Remediation");

    public object? DirectoryIdentity => result.Properties["DirectoryIdentity"].Value;

    /// <summary>The findings of all statuses, by check id.</summary>
    public IReadOnlyList<string> Checks => [.. Findings.Select(finding => finding.Check)];

    public IReadOnlyList<string> Failed => [.. Findings.Where(finding => finding.Status == "Fail").Select(finding => finding.Check)];

    public IReadOnlyList<(string Check, string Status)> Findings =>
        [.. ((IEnumerable)result.Properties["Finding"].Value).Cast<object>().Select(PSObject.AsPSObject).Select(finding => (finding.Properties["Check"].Value.ToString()!, finding.Properties["Status"].Value.ToString()!))];

    private string Text(string name) => result.Properties[name].Value?.ToString() ?? string.Empty;
}
