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
        var properties = new List<KeyValuePair<string, object?>>();
        foreach (var property in wanted is null ? item.Properties : wanted.Select(name => item.Properties[name]).Where(static property => property is not null))
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
            DateTime time => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            Enum => plain.ToString(),
            IDictionary => value!.ToString(),
            IEnumerable list => list.Cast<object?>().Select(static item => item?.ToString() ?? string.Empty).ToArray(),
            int or long or uint or ulong or short or ushort or byte when value!.ToString() == plain.ToString() => plain,
            _ => value!.ToString(),
        };
    }
}
