namespace ExoLyncIntegration.Server;

internal enum FaultKind
{
    None,
    Status,
    Reset,
    TruncatedJson,
    CutBody,
    LoopingLink,
    ForeignLink,
    MissingField,
    Stall,
}
