using System.Security.Cryptography;

namespace Headless.Membership.JoinCodes;

/// <summary>Codes that people read aloud and type: no character that is taken for another (no 0 and O, 1, I and L, no U and V).</summary>
internal static class CodeText
{
    /// <summary>The characters of a code.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    /// <summary>A random code.</summary>
    /// <param name="length">How many characters.</param>
    /// <returns>The code.</returns>
    public static string Make(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>A code as it is stored: capitals, without the spaces and hyphens that people put between.</summary>
    /// <param name="typed">What was scanned or typed.</param>
    /// <returns>The code, which may still be unknown.</returns>
    public static string Clean(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
}
