using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Headless.Access.Contracts;

namespace Headless.Access.Keys;

/// <summary>A key as a partner sends it: <c>hl_live_&lt;lookup&gt;_&lt;secret&gt;</c>, the lookup 64 and the secret 256 random bits in hexadecimal. The prefix lets secret scanners find keys that leaked.</summary>
/// <param name="Lookup">Finds the key's row.</param>
/// <param name="Secret">Proves that the key was given and not guessed.</param>
internal sealed record KeyText(string Lookup, string Secret)
{
    public const int LookupLength = 16;
    public const int SecretLength = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The hash of no secret, to compare with where there is no row.</summary>
    public static byte[] NobodysHash { get; } = new byte[SHA256.HashSizeInBytes];

    public static KeyText Create() => Renew(RandomNumberGenerator.GetHexString(LookupLength, lowercase: true));

    /// <summary>A new secret for a key that stays the same.</summary>
    public static KeyText Renew(string lookup) => new(lookup, RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));

    /// <summary>Takes a key apart. Only the exact form is accepted, so nothing else reaches the database.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeyText? key)
    {
        var separator = ApiKeyTerms.Prefix.Length + LookupLength;
        key = null;
        if (text.Length != separator + 1 + SecretLength || text[separator] != '_' || LookupOf(text) is not { } lookup || text.AsSpan(separator + 1).ContainsAnyExcept(Digits))
        {
            return false;
        }

        key = new(lookup, text[(separator + 1)..]);
        return true;
    }

    /// <summary>The lookup of a text that begins as a key does, whatever follows; null when it does not.</summary>
    public static string? LookupOf(string text) =>
        text.Length >= ApiKeyTerms.Prefix.Length + LookupLength && text.StartsWith(ApiKeyTerms.Prefix, StringComparison.Ordinal)
        && text.Substring(ApiKeyTerms.Prefix.Length, LookupLength) is var lookup && !lookup.AsSpan().ContainsAnyExcept(Digits) ? lookup : null;

    /// <summary>The public beginning of the texts of a key, which lists and logs may show.</summary>
    public static string PublicPart(string lookup) => ApiKeyTerms.Prefix + lookup;

    /// <summary>What is kept of the secret. It is random and long, so a fast hash cannot be guessed back.</summary>
    public byte[] HashSecret() => SHA256.HashData(Convert.FromHexString(Secret));

    /// <summary>The whole key; shown once.</summary>
    public string Reveal() => $"{ApiKeyTerms.Prefix}{Lookup}_{Secret}";

    /// <summary>Without the secret, for logs.</summary>
    public override string ToString() => $"{ApiKeyTerms.Prefix}{Lookup}_…";
}
