using System.Globalization;
using System.Text;

namespace Headless.Files.Content;

/// <summary>Names of uploaded files: for people to recognise them by. No path is ever made of one.</summary>
internal static class FileName
{
    /// <summary>The most characters of a name that is kept.</summary>
    public const int MaxLength = 120;

    /// <summary>The most characters of a name that is sent.</summary>
    public const int MaxSent = 255;

    private const string Unnamed = "file";
    private const string Forbidden = "<>:\"|?*";

    /// <summary>What is kept of a name that was sent: its last part, without its extension and without characters that are invisible, turn text around or mean something to a file system.</summary>
    /// <param name="sent">The name as sent.</param>
    /// <returns>The name; <c>file</c> when nothing is left.</returns>
    public static string Clean(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = last.LastIndexOf('.');
        var kept = new StringBuilder();
        foreach (var rune in (dot > 0 ? last[..dot] : last).EnumerateRunes().Where(IsKept))
        {
            if (kept.Length + rune.Utf16SequenceLength <= MaxLength)
            {
                kept.Append(rune);
            }
        }

        var name = kept.ToString().Trim(' ', '.');
        return name.Length == 0 ? Unnamed : name;
    }

    /// <summary>The name with the extension of what the content is, whatever the sender called it.</summary>
    /// <param name="name">The cleaned name.</param>
    /// <param name="type">What the content is.</param>
    /// <returns>The name that is shown and saved under.</returns>
    public static string Of(string name, FileType type) => name + type.Extension;

    private static bool IsKept(Rune rune) => !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
        && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar;
}
