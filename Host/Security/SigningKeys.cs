using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Headless.Host.Security;

/// <summary>Public keys that tokens are checked with, from PEM.</summary>
internal static class SigningKeys
{
    /// <summary>Whether a text is a public RSA or EC key in PEM.</summary>
    /// <param name="pem">The text.</param>
    /// <returns>True if so.</returns>
    public static bool IsValid(string pem) => Read(pem) is not null;

    /// <summary>Reads the keys.</summary>
    /// <param name="pems">The texts, checked before.</param>
    /// <returns>The keys.</returns>
    public static IReadOnlyList<SecurityKey> Read(IEnumerable<string> pems) => [.. pems.Select(Read).OfType<SecurityKey>()];

    private static AsymmetricSecurityKey? Read(string pem)
    {
        try
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= 2048 ? new RsaSecurityKey(rsa) : null;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return ReadEc(pem);
        }
    }

    private static ECDsaSecurityKey? ReadEc(string pem)
    {
        try
        {
            var ec = ECDsa.Create();
            ec.ImportFromPem(pem);
            return new ECDsaSecurityKey(ec);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return null;
        }
    }
}
