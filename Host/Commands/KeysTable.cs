using System.Globalization;
using Headless.Access.Contracts;

namespace Headless.Host.Commands;

/// <summary>Prints keys, one a line. What has a fixed width comes first, so that columns stand below each other also with Chinese names.</summary>
internal static class KeysTable
{
    private const string Never = "never";

    /// <summary>The lines of the table.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>A heading, and a line for each key.</returns>
    public static IEnumerable<string> Lines(IReadOnlyList<ApiKeySummary> keys)
    {
        string[] heading = ["KEY", "STATE", "EXPIRES", "LAST USED", "A MINUTE", "FOR", "NAME", "MADE BY", "SCOPES"];
        var rows = keys.Select(Cells).Prepend(heading).ToList();
        var widths = Enumerable.Range(0, heading.Length).Select(i => rows.Max(r => r[i].Length)).ToList();
        const int aligned = 6;
        return rows.Select(row => string.Join("  ", row.Select((cell, i) => i < aligned ? cell.PadRight(widths[i]) : cell)));
    }

    /// <summary>A name without what would steer the terminal: whoever may name a key may not write on the operator's screen.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The name.</returns>
    public static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '?' : c));

    private static string[] Cells(ApiKeySummary key) =>
    [
        key.Prefix,
        key.State.ToString().ToUpperInvariant(),
        Time(key.ExpiresAt),
        Time(key.LastUsedAt),
        key.RequestsPerMinute.ToString(CultureInfo.InvariantCulture),
        key.OrganizationCode,
        Plain(key.Name),
        key.GrantedBy is { } person ? Plain(person) : "command line",
        string.Join(',', key.Scopes),
    ];

    private static string Time(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? Never;
}
