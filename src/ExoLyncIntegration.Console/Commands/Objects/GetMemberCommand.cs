using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Console.Commands.Objects;

/// <summary>Lists the properties and methods of objects, once for each type.</summary>
[Cmdlet(VerbsCommon.Get, "Member")]
public sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> seen = [];

    /// <summary>The object.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Names or wildcards of members.</summary>
    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    /// <summary>The kinds of members.</summary>
    [Parameter]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null || !seen.Add(InputObject.TypeNames[0]))
        {
            return;
        }

        var patterns = Name.Select(static name => new WildcardPattern(name, WildcardOptions.IgnoreCase)).ToList();
        foreach (var member in InputObject.Members
            .Where(member => (member.MemberType & MemberType) != 0 && patterns.Any(pattern => pattern.IsMatch(member.Name)))
            .Where(static member => !member.Name.StartsWith("get_", System.StringComparison.Ordinal) && !member.Name.StartsWith("set_", System.StringComparison.Ordinal))
            .OrderBy(static member => member.MemberType).ThenBy(static member => member.Name))
        {
            var output = new PSObject();
            output.Properties.Add(new PSNoteProperty("Name", member.Name));
            output.Properties.Add(new PSNoteProperty("MemberType", member.MemberType));
            output.Properties.Add(new PSNoteProperty("Definition", member.ToString()));
            output.Properties.Add(new PSNoteProperty("TypeName", InputObject.TypeNames[0]));
            WriteObject(output);
        }
    }
}
