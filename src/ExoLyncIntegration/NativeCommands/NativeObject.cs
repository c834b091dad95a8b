using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using ExoLyncIntegration.Configuration;

namespace ExoLyncIntegration.NativeCommands;

/// <summary>An object that a native command returned, alive or deserialized.</summary>
internal static class NativeObject
{
    /// <summary>Reads what the object carries; a property whose value cannot be read counts as not carried.</summary>
    public static ConfigurationItem Read(PSObject item)
    {
        var properties = new List<KeyValuePair<string, object?>>();
        foreach (var property in item.Properties)
        {
            try
            {
                properties.Add(new(property.Name, Plain(property.Value)));
            }
            catch (GetValueException)
            {
            }
        }

        return new ConfigurationItem(properties);
    }

    // Enumerations become texts: after remoting they are numbers whose text is kept beside them.
    private static object? Plain(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain switch
        {
            null => null,
            bool or string => plain,
            Enum => plain.ToString(),
            IDictionary => value!.ToString(),
            IEnumerable list => list.Cast<object?>().Select(static item => item?.ToString() ?? string.Empty).ToArray(),
            int or long or uint or ulong or short or ushort or byte when value!.ToString() == plain.ToString() => plain,
            _ => value!.ToString(),
        };
    }
}
