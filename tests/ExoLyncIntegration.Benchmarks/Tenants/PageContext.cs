using System.Text.Json.Serialization;

namespace ExoLyncIntegration.Benchmarks.Tenants;

/// <summary>How the peer reads a page.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CloudUserBenchmark.Page))]
internal sealed partial class PageContext : JsonSerializerContext;
