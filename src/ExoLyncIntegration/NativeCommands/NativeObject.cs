using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>An object that a native command returned, alive or deserialized.</summary>
internal static class NativeObject
{
    /// <summary>Reads what the object carries; a property whose value cannot be read counts as not carried.</summary>
    /// <param name="item">The object.</param>
    /// <param name="wanted">The properties that are kept; <see langword="null"/> for all.</param>
    public static ConfigurationItem Read(PSObject item, IReadOnlyList<string>? wanted = null)
    {
        var properties = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        Collect(wanted is null ? item.Properties : wanted.Select(name => item.Properties[name]).Where(static property => property is not null), string.Empty, properties);
        return new ConfigurationItem(properties);
    }

    private static void Collect(IEnumerable<PSPropertyInfo> carried, string prefix, Dictionary<string, object?> properties)
    {
        foreach (var property in carried)
        {
            try
            {
                var value = property.Value;
                if (prefix.Length == 0 && IsBag(value))
                {
                    // The data of a DNS record: RecordData.IPv4Address and its like.
                    Collect(PSObject.AsPSObject(value).Properties, property.Name + ".", properties);
                }
                else
                {
                    properties[prefix + property.Name] = Plain(value);
                }
            }
            catch (GetValueException)
            {
            }
        }
    }

    // An object that is nothing but its properties: of PowerShell's own type, as deserialized ones are, too, or of CIM, which is not referenced here.
    private static bool IsBag(object? value) =>
        value is PSObject { BaseObject: PSCustomObject } || (value is PSObject wrapped ? wrapped.BaseObject : value)?.GetType().FullName == "Microsoft.Management.Infrastructure.CimInstance";

    // Enumerations become texts: after remoting they are numbers whose text is kept beside them.
    private static object? Plain(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            null => null,
            bool or string => plain,
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Enum => plain.ToString(),
            IDictionary => value!.ToString(),
            IEnumerable list => list.Cast<object?>().Select(static item => item?.ToString() ?? string.Empty).ToArray(),
            int or long or uint or ulong or short or ushort or byte when value!.ToString() == plain.ToString() => plain,
            _ => value!.ToString(),
        };
    }
}
