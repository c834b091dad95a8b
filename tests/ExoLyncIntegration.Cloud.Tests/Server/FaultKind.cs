namespace ExoLyncIntegration.Server;

internal enum FaultKind
{
    None,
    Status,
    Reset,
    TruncatedJson,
    CutBody,
    DamagedCompression,
    CutCompression,
    LoopingLink,
    ForeignLink,
    MissingField,
    Stall,
    StallInBody,
}
