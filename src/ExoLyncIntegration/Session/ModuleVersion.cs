namespace ExoLyncIntegration.Session;

/// <summary>The version of the module, as files that it writes tell it.</summary>
internal static class ModuleVersion
{
    public static string Text { get; } = typeof(ModuleVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
