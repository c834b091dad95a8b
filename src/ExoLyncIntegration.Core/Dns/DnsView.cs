namespace ExoLyncIntegration.Dns;

/// <summary>From where the names are looked up. With split-brain DNS the same name has another answer inside than outside.</summary>
public enum DnsView
{
    /// <summary>As the internet sees the names.</summary>
    External,

    /// <summary>As computers in the organization's own network see them.</summary>
    Internal,
}
