using System.Text.Json.Serialization;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>How users are read of Graph's JSON: without reflection, one pass over the bytes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata, DefaultBufferSize = 64 * 1024)]
[JsonSerializable(typeof(GraphUserPage))]
[JsonSerializable(typeof(GraphUser))]
internal sealed partial class GraphJson : JsonSerializerContext;
