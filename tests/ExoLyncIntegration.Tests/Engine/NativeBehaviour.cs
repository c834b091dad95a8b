using System;

namespace ExoLyncIntegration.Engine;

/// <summary>How the double of the native commands behaves.</summary>
[Flags]
internal enum NativeBehaviour
{
    /// <summary>As documented.</summary>
    Documented = 0,

    /// <summary>Every parameter also binds by property name.</summary>
    ByPropertyName = 1,

    /// <summary>As the proxies of an implicit remoting session: deserialized output, errors that do not terminate.</summary>
    Remote = 2,
}
