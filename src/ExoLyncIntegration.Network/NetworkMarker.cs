namespace ExoLyncIntegration.Network;

/// <summary>Placeholder.</summary>
public static class NetworkMarker
{
}
