using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>What many users' names have around the part of their own: <c>CN=</c> and the parent of a distinguished name, the domain of a sign-in name.</summary>
/// <param name="Text">What stands before the part of its own, a NUL, and what stands after it.</param>
internal readonly record struct NameFrame(string Text)
{
    private const string CommonName = "CN=";
    private const char Own = '\0';

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name.</param>
    /// <param name="own">The part that the frame goes around.</param>
    public static NameFrame Of(string name, out string own)
    {
        var start = name.StartsWith(CommonName, StringComparison.Ordinal) ? CommonName.Length : 0;
        var end = End(name, start);
        own = name.Substring(start, end - start);
        return new NameFrame(name.Substring(0, start) + Own + name.Substring(end));
    }

    /// <summary>The name again.</summary>
    public string Around(string own)
    {
        // The first one: what stands before is a constant without any.
        var place = Text.IndexOf(Own);
        return Text.Substring(0, place) + own + Text.Substring(place + 1);
    }

    private static int End(string name, int start)
    {
        for (var index = Math.Max(start, 1); index < name.Length; index++)
        {
            if (name[index] == ',' && name[index - 1] != '\\')
            {
                return index;
            }
        }

        var at = name.LastIndexOf('@');
        return at >= start ? at : name.Length;
    }
}
