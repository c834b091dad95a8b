using System;
using System.Collections.Generic;

namespace ExoLyncIntegration.Tenants;

/// <summary>An application's principal in the tenant.</summary>
/// <param name="Id">The object's id.</param>
/// <param name="AppId">The application's id.</param>
/// <param name="DisplayName">The name that people see.</param>
/// <param name="AccountEnabled">Whether it may be used; <see langword="null"/> where the directory does not tell.</param>
/// <param name="Names">Its service principal names.</param>
/// <param name="Keys">The certificates that it accepts.</param>
public sealed record ServicePrincipal(
    string Id, Guid AppId, string? DisplayName, bool? AccountEnabled, IReadOnlyList<string> Names, IReadOnlyList<ServicePrincipalKey> Keys);
