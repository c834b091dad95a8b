using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace ExoLyncIntegration.Session;

/// <summary>Lets a parameter take any text as an address, so that the command itself can say which one is none.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => inputData switch
    {
        IList list => list.Cast<object?>().Select(One).ToArray(),
        PSObject { BaseObject: IList list } => list.Cast<object?>().Select(One).ToArray(),
        _ => One(inputData)!,
    };

    // The engine refuses a text such as "https://[" before the command hears of it. A relative address is refused there, too, but by the command.
    private static object? One(object? input) => ((input as PSObject)?.BaseObject ?? input) is string text && !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)
        ? new Uri(Uri.EscapeDataString(text), UriKind.Relative)
        : input;
}
