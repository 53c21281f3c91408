using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Headless.Access.Keys;

/// <summary>A key as a partner sends it: <c>hl_live_&lt;lookup&gt;_&lt;secret&gt;</c>, the lookup 64 and the secret 256 random bits in hexadecimal. The prefix lets secret scanners find keys that leaked.</summary>
/// <param name="Lookup">Finds the key's row.</param>
/// <param name="Secret">Proves that the key was given and not guessed.</param>
internal sealed record KeyText(string Lookup, string Secret)
{
    public const string Prefix = "hl_live_";
    public const int LookupLength = 16;
    public const int SecretLength = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static KeyText Create() => new(RandomNumberGenerator.GetHexString(LookupLength, lowercase: true), RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));

    /// <summary>Takes a key apart. Only the exact form is accepted, so nothing else reaches the database.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyText? key)
    {
        const int separator = 8 + LookupLength;
        key = null;
        if (text.Length != separator + 1 + SecretLength || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[separator] != '_')
        {
            return false;
        }

        var (lookup, secret) = (text[Prefix.Length..separator], text[(separator + 1)..]);
        if (lookup.AsSpan().ContainsAnyExcept(Digits) || secret.AsSpan().ContainsAnyExcept(Digits))
        {
            return false;
        }

        key = new(lookup, secret);
        return true;
    }

    /// <summary>What is kept of the secret. It is random and long, so a fast hash cannot be guessed back.</summary>
    public byte[] HashSecret() => SHA256.HashData(Convert.FromHexString(Secret));

    /// <summary>Whether the secret is the one that was hashed; takes the same time either way.</summary>
    public bool Matches(byte[] hash) => CryptographicOperations.FixedTimeEquals(HashSecret(), hash);

    /// <summary>The whole key; shown once.</summary>
    public string Reveal() => $"{Prefix}{Lookup}_{Secret}";

    /// <summary>Without the secret, for logs.</summary>
    public override string ToString() => $"{Prefix}{Lookup}_…";
}
