using System.Runtime.InteropServices;
using System.Security;

namespace ExoLyncIntegration.Network.Tenants;

/// <summary>Secrets as the libraries want them: for as short as they do.</summary>
internal static class Secrets
{
    public static string Reveal(SecureString secret)
    {
        var memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(memory)!;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
