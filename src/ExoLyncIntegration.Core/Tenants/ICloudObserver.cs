using System;

namespace ExoLyncIntegration.Tenants;

/// <summary>Hears what happens while the cloud is asked. Called from any thread: an implementation brings it to the thread that may write.</summary>
public interface ICloudObserver
{
    /// <summary>A person must type a code on some device.</summary>
    /// <param name="code">The code and where to type it.</param>
    void DeviceCodeIssued(DeviceCode code);

    /// <summary>A request is going to be sent again.</summary>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="delay">How long the module waits before.</param>
    void Retrying(string reason, TimeSpan delay);
}
