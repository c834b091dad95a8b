namespace ExoLyncIntegration.Reach;

/// <summary>What lies around a command and can fail it.</summary>
internal enum Surrounding
{
    Resolver,
    Disk,
    NativeCommand,
    Graph,
    SignIn,
    Metadata,
    Clock,
    EndOfInput,
}
