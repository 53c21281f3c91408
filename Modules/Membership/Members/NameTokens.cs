using System.Text;

namespace Headless.Membership.Members;

/// <summary>What a name is found by: its single text elements and its pairs of neighbours, which work for Chinese on every database.</summary>
internal static class NameTokens
{
    /// <summary>The most characters of a stored token.</summary>
    public const int MaxLength = 4 * MaxUnits;

    private const int MaxUnits = 32;

    /// <summary>The tokens that are stored for a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Distinct tokens.</returns>
    public static IReadOnlyList<string> Of(string name)
    {
        var elements = PersonName.Elements(PersonName.Fold(name));
        return [.. elements.Concat(Pairs(elements)).Where(t => t.Length <= MaxUnits).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The tokens that a name must have to contain the text.</summary>
    /// <param name="folded">The folded text that is searched.</param>
    /// <returns>The one element of a text of one; else its pairs.</returns>
    public static IReadOnlyList<string> ToFind(string folded)
    {
        var elements = PersonName.Elements(folded);
        return elements.Count == 1 ? elements : [.. Pairs(elements).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The form in which a token is stored and compared: some collations hold rare characters to be equal, but no two hexadecimal numbers.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Its UTF-16 units in hexadecimal digits.</returns>
    public static string Stored(string token) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(token));

    private static IEnumerable<string> Pairs(IReadOnlyList<string> elements) => elements.Zip(elements.Skip(1), string.Concat);
}
