using System.Buffers;
using System.Globalization;
using System.Text;

namespace Headless.Membership.Members;

/// <summary>A person's name as she writes it. Everything counts in text elements: 𠮷 is one, and so is a letter with its combining marks.</summary>
internal static class PersonName
{
    /// <summary>The most text elements a name has.</summary>
    public const int MaxElements = 40;

    /// <summary>The most UTF-16 units a name has.</summary>
    public const int MaxLength = 120;

    private const int MaxElementLength = 8;
    private static readonly SearchValues<char> Dots = SearchValues.Create("·•・‧･⸱");

    /// <summary>Trims the name and makes one space of several. Characters stay as they are: normalization would replace rare ones.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>The name; null when it is none.</returns>
    public static string? Clean(string? text)
    {
        var name = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= MaxLength && IsWritable(name) ? name : null;
    }

    /// <summary>The name as strangers see it: 张*, 买买提·***. The number of hidden characters is hidden too.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The masked name.</returns>
    public static string Mask(string name)
    {
        var dot = name.AsSpan().IndexOfAny(Dots);
        if (dot > 0 && dot < name.Length - 1)
        {
            return $"{name[..dot]}·***";
        }

        var elements = Elements(name);
        return elements.Count < 2 ? "*" : elements[0] + "*";
    }

    /// <summary>The form in which names are searched: one width, one case, one kind of dot.</summary>
    /// <param name="name">A name, or what somebody searches for.</param>
    /// <returns>The folded form.</returns>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            folded.Append(Dots.Contains(c) ? '·' : c);
        }

        return folded.ToString().Trim();
    }

    /// <summary>The text elements.</summary>
    /// <param name="text">A text.</param>
    /// <returns>Its elements.</returns>
    public static IReadOnlyList<string> Elements(string text)
    {
        var elements = new List<string>();
        var walker = StringInfo.GetTextElementEnumerator(text);
        while (walker.MoveNext())
        {
            elements.Add(walker.GetTextElement());
        }

        return elements;
    }

    private static bool IsWritable(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            // EnumerateRunes turns a lone surrogate into U+FFFD, which no name contains.
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return false;
            }
        }

        // Spreadsheets execute cells that begin so; an exported name must stay text.
        var elements = Elements(name);
        return "=+-@".IndexOf(name[0], StringComparison.Ordinal) < 0 && elements.Count <= MaxElements && elements.All(e => e.Length <= MaxElementLength)
            && name.EnumerateRunes().Any(Rune.IsLetter);
    }
}
