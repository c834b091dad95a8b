namespace ExoLyncIntegration.Addresses;

/// <summary>In which way a text is no address.</summary>
public enum AddressFaultKind
{
    /// <summary>The prefix is missing or another one.</summary>
    Prefix,

    /// <summary>The form as a whole: a display name, no <c>@</c>, several of them.</summary>
    Form,

    /// <summary>The part before the <c>@</c>.</summary>
    UserPart,

    /// <summary>The part after the <c>@</c>.</summary>
    HostPart,

    /// <summary>A port after the host.</summary>
    Port,

    /// <summary>Parameters or headers after the host.</summary>
    Parameter,

    /// <summary>A character that cannot be seen, or looks like another, or is not ASCII where only ASCII is allowed.</summary>
    Character,

    /// <summary>Too long.</summary>
    Length,
}
