using System.Security.Cryptography;

namespace Headless.Benefits.Coupons;

/// <summary>Random codes that people read to each other: no two characters are taken for one another, and letters typed for digits are understood.</summary>
internal static class SpokenCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U
    private const int Group = 4;

    /// <summary>A new code. Five bits of chance a character.</summary>
    /// <param name="length">How many characters.</param>
    /// <returns>The code, without hyphens.</returns>
    public static string New(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>A code as somebody types it: any case, with spaces and hyphens, I and L for 1, O for 0.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="length">How many characters the code has.</param>
    /// <returns>The code; null when it is none.</returns>
    public static string? Read(string typed, int length)
    {
        Span<char> code = stackalloc char[length];
        var read = 0;
        foreach (var c in typed)
        {
            if (c is ' ' or '-')
            {
                continue;
            }

            var meant = char.ToUpperInvariant(c) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            if (read == length || !Alphabet.Contains(meant, StringComparison.Ordinal))
            {
                return null;
            }

            code[read++] = meant;
        }

        return read == length ? new(code) : null;
    }

    /// <summary>The code in groups of four: <c>K7Q2-M9XA-4T0B</c>.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The same with hyphens.</returns>
    public static string Show(string code) => string.Join('-', code.Chunk(Group).Select(g => new string(g)));

    /// <summary>The code as others see it: only its last group, <c>****-****-4T0B</c>.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The masked code.</returns>
    public static string Mask(string code) => Show(new string('*', code.Length - Group) + code[^Group..]);
}
