using System.Globalization;

namespace Headless.Sdk;

/// <summary>
/// The value of a column by which Chinese text sorts as a dictionary does, by pinyin, on every database: the zh-CN sort key in hexadecimal. Map the column with <see cref="ColumnBuilder.IsOrdinal"/>.
/// </summary>
public static class ChineseSortKey
{
    /// <summary>The most characters a key has: enough for the first dozens of characters of a text to decide.</summary>
    public const int MaxLength = 200;

    private static readonly CompareInfo Chinese = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    /// <summary>The sort key of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Hexadecimal digits in lower case, at most <see cref="MaxLength"/>; empty for an empty text.</returns>
    public static string Of(string text)
    {
        var key = Chinese.GetSortKey(text).KeyData;
        return Convert.ToHexStringLower(key.AsSpan(0, Math.Min(key.Length, MaxLength / 2)));
    }
}
