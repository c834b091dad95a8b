using System;

namespace ExoLyncIntegration.Addresses;

/// <summary>What is to be read of users beside their addresses and names: each property that an object does not have takes time, too.</summary>
[Flags]
internal enum UserFacts
{
    None = 0,

    /// <summary>Where the user is homed.</summary>
    Home = 1,

    /// <summary>The immutable id, by which the two sides of directory synchronization are joined.</summary>
    ImmutableId = 2,

    /// <summary>Whether directory synchronization keeps the object.</summary>
    Synchronization = 4,

    All = Home | ImmutableId | Synchronization,
}
