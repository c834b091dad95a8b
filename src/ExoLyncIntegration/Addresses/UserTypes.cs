using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>Tells by an object's types where it comes from. The objects of a pipeline are mostly of one kind: the last answer is kept.</summary>
internal sealed class UserTypes
{
    private const string Graph = "Microsoft.Graph.";
    private const string ModuleUser = "ExoLyncIntegration.Tenants.CloudUser";

    // Parts of the names of types: deserialized and selected objects have them, too.
    private static readonly (string Part, UserOrigin Origin)[] Origins =
    [
        ("Microsoft.ActiveDirectory.Management.", UserOrigin.ActiveDirectory),
        ("Microsoft.Exchange.", UserOrigin.Exchange),
        ("Microsoft.Rtc.", UserOrigin.LyncServer),
        (Graph, UserOrigin.Graph),
        (ModuleUser, UserOrigin.Graph),
    ];

    private readonly List<string> names = [];
    private Type? type;

    public UserOrigin Origin { get; private set; }

    /// <summary>Whether the object is one of Active Directory's own, which list what was loaded.</summary>
    public bool ListsLoaded { get; private set; }

    /// <summary>Whether the object is one of Microsoft Graph's own, which have every property.</summary>
    public bool HasAllProperties { get; private set; }

    /// <summary>Whether the object is a user of the cloud as this module reads it.</summary>
    public bool IsOfModule { get; private set; }

    /// <summary>Looks at the next object.</summary>
    public void Begin(PSObject input)
    {
        // The engine keeps a table of every object whose list of type names was asked for: a live object's own type tells as much.
        var live = input.BaseObject is PSCustomObject ? null : input.BaseObject.GetType();
        if (live is null ? type is null && AreSame(input) : type == live)
        {
            return;
        }

        type = live;
        names.Clear();
        if (live is null)
        {
            names.AddRange(input.TypeNames);
        }

        for (var ancestor = live; ancestor is not null; ancestor = ancestor.BaseType)
        {
            names.Add(ancestor.FullName!);
        }

        Origin = UserOrigin.Row;
        foreach (var (part, origin) in Origins)
        {
            if (Has(part))
            {
                Origin = origin;
                break;
            }
        }

        ListsLoaded = Has("Microsoft.ActiveDirectory.Management.AD");
        HasAllProperties = Has("Microsoft.Graph.PowerShell.Models.");
        IsOfModule = Has(ModuleUser);
    }

    private bool AreSame(PSObject input)
    {
        var types = input.TypeNames;
        if (types.Count != names.Count)
        {
            return false;
        }

        for (var index = 0; index < names.Count; index++)
        {
            if (types[index] != names[index])
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(string part) => names.Exists(name => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
}
