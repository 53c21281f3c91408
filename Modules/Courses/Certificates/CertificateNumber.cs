using System.Buffers;
using System.Security.Cryptography;

namespace Headless.Courses.Certificates;

/// <summary>
/// Numbers of certificates, such as <c>HC-7K2Q-9XM4-D3TR-0WZB</c>: eighty random bits, so that nobody finds one by trying, in characters that people do not take for one another.
/// </summary>
internal static class CertificateNumber
{
    /// <summary>The length of a number as it is kept and shown.</summary>
    public const int Length = 22;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U
    private const string Prefix = "HC";
    private const int Characters = 16;
    private const int Bytes = 10;
    private static readonly SearchValues<char> s_characters = SearchValues.Create(Alphabet);

    /// <summary>A new number.</summary>
    public static string Make() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The number of ten bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Bytes);
        Span<char> text = stackalloc char[Characters];
        for (var i = 0; i < Characters; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | ((bit / 8) + 1 < Bytes ? bytes[(bit / 8) + 1] : 0);
            text[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return Show(text);
    }

    /// <summary>The number that somebody has typed from paper, as it is kept; null when it is none. Case, spaces and hyphens do not matter, and O, I and L are read as 0, 1 and 1.</summary>
    public static string? Clean(string typed)
    {
        Span<char> text = stackalloc char[Prefix.Length + Characters];
        var length = 0;
        foreach (var c in typed)
        {
            if (char.IsWhiteSpace(c) || c == '-')
            {
                continue;
            }

            if (length == text.Length)
            {
                return null;
            }

            text[length++] = char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
        }

        var body = text[Prefix.Length..];
        return length == text.Length && text.StartsWith(Prefix) && !body.ContainsAnyExcept(s_characters) ? Show(body) : null;
    }

    private static string Show(ReadOnlySpan<char> text) => $"{Prefix}-{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}";
}
