using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace ExoLyncIntegration.Addresses;

/// <summary>Lets a parameter of domains take what Get-AcceptedDomain gives, live or deserialized.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AcceptedDomainTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var domains = new List<string>();
        foreach (var item in value is IEnumerable and not string ? (IEnumerable)value : new[] { inputData })
        {
            domains.Add(Domain(item));
        }

        return domains.ToArray();
    }

    private static string Domain(object? item) =>
        item is null or string or PSObject { BaseObject: string }
            ? item?.ToString() ?? string.Empty
            : PSObject.AsPSObject(item).Properties["DomainName"]?.Value?.ToString() ?? item.ToString() ?? string.Empty;
}
