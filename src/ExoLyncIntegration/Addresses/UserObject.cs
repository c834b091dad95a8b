using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Addresses;

/// <summary>An object of the pipeline: which properties it carries, and their values as text.</summary>
/// <param name="input">The object, live or deserialized.</param>
internal sealed class UserObject(PSObject input)
{
    // Export-Csv writes the name of a collection's type in place of its values: they are lost, which is not the same as none.
    private static readonly Regex LostCollection = new(@"^(Deserialized\.)?(System|Microsoft)\.[\w.]+[^@:]*$", RegexOptions.CultureInvariant);

    // In a list that came as one text, a semicolon separates where a type or another address follows. One inside of a value
    // (X400:C=US;A= ;P=Contoso, eum:4711;phone-context=x, sip:a@b;gruu) does not.
    private static readonly Regex Separator = new(@";\s*(?=$|(?!DDA:)[A-Za-z][\w-]*:|[^;:=]+@)", RegexOptions.CultureInvariant);

    private HashSet<string>? loaded;
    private bool loadedIsRead;

    /// <summary>Whether any of the object's type names has a part; deserialized ones count.</summary>
    public bool IsOfType(string part)
    {
        // The engine keeps a table of every object whose list of type names was asked for: a live object's own type tells as much.
        if (input.BaseObject is not PSCustomObject)
        {
            for (var type = input.BaseObject.GetType(); type is not null; type = type.BaseType)
            {
                if (type.FullName!.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var name in input.TypeNames)
        {
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the object carries a property of one of the names.</summary>
    public bool Carries(params string[] names) => TryGet(names, out _);

    /// <summary>The value of the first property of the names that has one; else of the first that is carried.</summary>
    public bool TryGet(string[] names, out object? value)
    {
        value = null;
        var isCarried = false;
        foreach (var name in names)
        {
            if (TryGet(name, out var found))
            {
                isCarried = true;
                if (!IsEmpty(found))
                {
                    value = found;
                    return true;
                }

                value ??= found;
            }
        }

        return isCarried;
    }

    /// <summary>The text of the first property of the names that has one.</summary>
    public string? Text(params string[] names) =>
        TryGet(names, out var value) && !IsEmpty(value) ? TextOf(value) is { Length: > 0 } text ? text : null : null;

    /// <summary>An attribute of one value: a text is that value, whatever it holds.</summary>
    public AttributeValues Single(string[] names) =>
        TryGet(names, out var value) ? Values(value, isList: false) : AttributeValues.Unknown;

    /// <summary>An attribute of many values; a text holds them separated by semicolons.</summary>
    public AttributeValues List(string[] names) =>
        TryGet(names, out var value) ? Values(value, isList: true) : AttributeValues.Unknown;

    /// <summary>A truth value; <see langword="null"/> where it is not carried, is empty or is none.</summary>
    public bool? Flag(params string[] names) =>
        TryGet(names, out var value) && LanguagePrimitives.TryConvertTo<string>(value, out var text) && bool.TryParse(text, out var flag) ? flag : null;

    private static AttributeValues Values(object? value, bool isList)
    {
        switch (value is PSObject wrapped ? wrapped.BaseObject : value)
        {
            case null:
                return AttributeValues.Empty;
            case string text when LostCollection.IsMatch(text):
                return AttributeValues.Unknown;
            case string text:
                return isList ? AttributeValues.Of(Split(text)) : AttributeValues.Of(text);
            case IEnumerable items:
                var values = new List<string>();
                foreach (var item in items)
                {
                    values.Add(TextOf(item));
                }

                return AttributeValues.Of(values);
            default:
                return AttributeValues.Of(TextOf(value));
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        foreach (var part in Separator.Split(text))
        {
            // The blanks after a separator belong to it; any others to the value.
            yield return part;
        }
    }

    // A proxy address of Exchange that came deserialized is a bag of properties; a live one says itself what it is.
    private static string TextOf(object? value)
    {
        if (value is PSObject { BaseObject: PSCustomObject } bag)
        {
            var text = bag.Properties["ProxyAddressString"]?.Value ?? bag.Properties["Address"]?.Value;
            if (text is not null)
            {
                return text.ToString() ?? string.Empty;
            }
        }

        return value?.ToString() ?? string.Empty;
    }

    private static bool IsEmpty(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null or DBNull => true,
        string text => text.Length == 0,
        ICollection items => items.Count == 0,
        _ => false,
    };

    private bool TryGet(string name, out object? value)
    {
        value = null;
        if (input.Properties[name] is not { IsGettable: true } property)
        {
            return false;
        }

        try
        {
            value = property.Value;
        }
        catch (GetValueException)
        {
            // A property that cannot be read was not looked up.
            return false;
        }

        return !IsEmpty(value) || !IsNotLoaded(name, value);
    }

    // Objects that answer for properties which nobody asked the server for: their empty ones are unknown.
    private bool IsNotLoaded(string name, object? value)
    {
        if (!loadedIsRead)
        {
            loadedIsRead = true;
            loaded = LoadedNames();
        }

        if (loaded is not null)
        {
            return !loaded.Contains(name);
        }

        // Graph's objects have every property; one that was not asked for is null, a list that was and is empty is a list. Without -Property,
        // Graph gives the address and the names, and the telephones along with them.
        return value is null
            && IsOfType("Microsoft.Graph.PowerShell.Models.")
            && !(name.Equals("mail", StringComparison.OrdinalIgnoreCase) && input.Properties["BusinessPhones"]?.Value is not null);
    }

    // Active Directory's objects list what was loaded.
    private HashSet<string>? LoadedNames()
    {
        if (!IsOfType("Microsoft.ActiveDirectory.Management.AD"))
        {
            return null;
        }

        var names = input.Properties["PropertyNames"]?.Value;
        if ((names is PSObject wrapped ? wrapped.BaseObject : names) is not IEnumerable list)
        {
            return null;
        }

        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in list)
        {
            set.Add(name?.ToString() ?? string.Empty);
        }

        return set;
    }
}
