using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ExoLyncIntegration.Addresses;

/// <summary>An object of the pipeline: which properties it carries, and their values as text. Serves one object after another.</summary>
internal sealed class UserObject
{
    // Export-Csv writes the name of a collection's type in place of its values: they are lost, which is not the same as none.
    private static readonly Regex LostCollection = new(@"^(Deserialized\.)?(System|Microsoft)\.[\w.]+[^@:]*$", RegexOptions.CultureInvariant);

    // In a list that came as one text, a semicolon separates where a type or another address follows. One inside of a value
    // (X400:C=US;A= ;P=Contoso, eum:4711;phone-context=x, sip:a@b;gruu) does not. The blanks after a separator belong to it; any others to the value.
    private static readonly Regex Separator = new(@";\s*(?=$|(?!DDA:)[A-Za-z][\w-]*:|[^;:=]+@)", RegexOptions.CultureInvariant);

    private readonly UserTypes types = new();

    // To look a property up takes longer than all the rest: none is looked up twice.
    private readonly List<(string Name, bool IsCarried, object? Value)> seen = [];
    private PSObject input = new();

    /// <summary>Where the object comes from.</summary>
    public UserOrigin Kind { get; private set; }

    /// <summary>Whether the object is a user of the cloud as this module reads it.</summary>
    public bool IsOfModule => types.IsOfModule;

    /// <summary>Whether the object carries any of the attributes that were asked for as such.</summary>
    public bool CarriesAny { get; private set; }

    /// <summary>Turns to the next object.</summary>
    /// <param name="next">The object.</param>
    /// <param name="kind">Where it comes from; what its types tell unless given.</param>
    public void Begin(PSObject next, UserOrigin? kind)
    {
        input = next;
        seen.Clear();
        CarriesAny = false;
        types.Begin(next);
        Kind = kind ?? types.Origin;
    }

    /// <summary>Whether the object carries a property of one of the names.</summary>
    public bool Carries(string[] names)
    {
        foreach (var name in names)
        {
            if (TryGet(name, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a property; whether the object carries it.</summary>
    public bool TryGet(string name, out object? value)
    {
        foreach (var entry in seen)
        {
            if (entry.Name == name)
            {
                value = entry.Value;
                return entry.IsCarried;
            }
        }

        var isCarried = LookUp(name, out value);
        seen.Add((name, isCarried, value));
        return isCarried;
    }

    /// <summary>The text of the first property of the names that has one.</summary>
    public string? Text(string[] names) =>
        TryGet(names, out var value) && !IsEmpty(value) ? TextOf(value) is { Length: > 0 } text ? text : null : null;

    /// <summary>An attribute of one value: a text is that value, whatever it holds.</summary>
    public AttributeValues Single(string[] names) =>
        Attribute(names, isList: false);

    /// <summary>An attribute of many values; a text holds them separated by semicolons.</summary>
    public AttributeValues List(string[] names) =>
        Attribute(names, isList: true);

    /// <summary>A truth value; <see langword="null"/> where it is not carried, is empty or is none.</summary>
    public bool? Flag(string[] names) =>
        TryGet(names, out var value) && LanguagePrimitives.TryConvertTo<string>(value, out var text) && bool.TryParse(text, out var flag) ? flag : null;

    private AttributeValues Attribute(string[] names, bool isList)
    {
        if (!TryGet(names, out var value))
        {
            return AttributeValues.Unknown;
        }

        CarriesAny = true;
        return Values(value, isList);
    }

    // The value of the first property of the names that has one; else of the first that is carried.
    private bool TryGet(string[] names, out object? value)
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

    private static AttributeValues Values(object? value, bool isList)
    {
        switch (Unwrapped(value))
        {
            case null:
                return AttributeValues.Empty;
            case string text when IsLost(text):
                return AttributeValues.Unknown;
            case string text:
                return isList ? AttributeValues.Of(Separator.Split(text)) : AttributeValues.Of(text);
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

    private static bool IsLost(string text) =>
        text.Length > 0 && (text[0] is 'S' or 'M' or 'D') && LostCollection.IsMatch(text);

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

    private static bool IsEmpty(object? value) => Unwrapped(value) switch
    {
        null or DBNull => true,
        string text => text.Length == 0,
        ICollection items => items.Count == 0,
        _ => false,
    };

    private bool LookUp(string name, out object? value)
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
        // Active Directory's objects list what was loaded.
        if (types.ListsLoaded && (Unwrapped(input.Properties["PropertyNames"]?.Value) is IEnumerable loaded))
        {
            foreach (var item in loaded)
            {
                if (name.Equals(item?.ToString(), StringComparison.OrdinalIgnoreCase))
                {
                    return false;
                }
            }

            return true;
        }

        // Graph's objects have every property; one that was not asked for is null, a list that was and is empty is a list. Without -Property,
        // Graph gives the address and the names, and the telephones along with them.
        return value is null
            && types.HasAllProperties
            && !(name.Equals("mail", StringComparison.OrdinalIgnoreCase) && input.Properties["BusinessPhones"]?.Value is not null);
    }

    private static object? Unwrapped(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
