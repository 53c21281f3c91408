using System.Security.Cryptography;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Codes of vouchers: sixty bits of chance in twelve characters, no two of which are taken for one another.</summary>
internal static class VoucherCodes
{
    /// <summary>How many characters a code has.</summary>
    public const int Length = 12;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U
    private const int Group = 4;

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code in groups of four: <c>K7Q2-M9XA-4T0B</c>.</summary>
    /// <param name="code">The code.</param>
    public static string Show(string code) => string.Join('-', code.Chunk(Group).Select(g => new string(g)));

    /// <summary>The code as others see it: <c>****-****-4T0B</c>.</summary>
    /// <param name="code">The code.</param>
    public static string Mask(string code) => Show(new string('*', code.Length - Group) + code[^Group..]);
}
