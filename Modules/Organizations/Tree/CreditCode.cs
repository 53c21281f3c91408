namespace Headless.Organizations.Tree;

/// <summary>The unified social credit code of GB 32100: 17 characters and a check character, in an alphabet of 31 without I, O, S, V and Z.</summary>
internal static class CreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether the text is a code whose check character is right.</summary>
    public static bool IsValid(string text) => text.Length == Length && CheckOf(text.AsSpan(0, Length - 1)) is { } check && check == text[^1];

    /// <summary>The check character of the first 17 characters; null when one of them is not of the alphabet.</summary>
    public static char? CheckOf(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = Alphabet.IndexOf(first17[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            sum += value * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
