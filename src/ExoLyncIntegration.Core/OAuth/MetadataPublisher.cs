namespace ExoLyncIntegration.OAuth;

/// <summary>Who publishes a metadata document.</summary>
public enum MetadataPublisher
{
    /// <summary>A Lync or Skype for Business pool (step 6).</summary>
    Lync,

    /// <summary>Exchange on-premises (step 6).</summary>
    Exchange,

    /// <summary>The security token server of the cloud (step 7).</summary>
    SecurityTokenServer,
}
