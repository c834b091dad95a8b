using System.ComponentModel;

namespace ExoLyncIntegration.Reliability;

/// <summary>What can go wrong around a command: the rows of the fault matrix.</summary>
internal enum Fault
{
    [Description("the resolver does not answer")]
    ResolverDown,

    [Description("the resolver answers after the deadline")]
    ResolverSlow,

    [Description("the resolver's answers are damaged, forged or refused")]
    ResolverLying,

    [Description("no space is left on the disk")]
    DiskFull,

    [Description("the path is read-only")]
    PathReadOnly,

    [Description("another process holds the file")]
    FileLocked,

    [Description("the process is killed while it writes")]
    KilledWhileWriting,

    [Description("a native command throws")]
    NativeThrows,

    [Description("a native command returns nothing")]
    NativeReturnsNothing,

    [Description("a native command returns objects of another shape")]
    NativeOtherShape,

    [Description("a native command is not in the session")]
    NativeMissing,

    [Description("a native command is a proxy whose remote session dies")]
    NativeSessionDies,

    [Description("the cloud throttles")]
    CloudThrottles,

    [Description("the cloud fails or cuts the connection")]
    CloudFails,

    [Description("the cloud refuses the token or the permission")]
    CloudRefuses,

    [Description("the cloud's answer is damaged or leads elsewhere")]
    CloudLies,

    [Description("the clock jumps")]
    ClockJumps,

    [Description("Ctrl+C")]
    Stopped,

    [Description("the culture is tr-TR, de-DE or ar-SA")]
    OtherCulture,

    [Description("$ErrorActionPreference is Stop")]
    ErrorActionStop,

    [Description("$ErrorActionPreference is SilentlyContinue")]
    ErrorActionSilent,

    [Description("strict mode is on")]
    StrictMode,

    [Description("$WhatIfPreference is on")]
    WhatIfPreference,

    [Description("$ConfirmPreference is Low, and the answer is no")]
    ConfirmPreference,

    [Description("the language mode is constrained")]
    ConstrainedLanguage,
}
