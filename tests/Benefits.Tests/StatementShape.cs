using System.Text.RegularExpressions;

namespace Headless.Benefits.Tests;

/// <summary>
/// What a statement of PostgreSQL does: its words, tables, columns, comparisons and brackets, in order. What its values are, whether they stand there, are sent or are reckoned, is left out, and so is what it calls tables and columns.
/// </summary>
internal static partial class StatementShape
{
    /// <summary>The shape of a statement.</summary>
    public static string Of(string sql)
    {
        var text = Spaces().Replace(sql.Replace("\\gset", "", StringComparison.Ordinal), " ").Replace("\"", "", StringComparison.Ordinal);
        text = Values().Replace(Casts().Replace(Texts().Replace(text, "?"), ""), "?");
        text = Reckoned(Outputs().Replace(Inserted(text), ""));
        var tables = Aliases().Matches(text).ToDictionary(m => m.Groups["alias"].Value, m => m.Groups["table"].Value, StringComparer.Ordinal);
        text = Aliases().Replace(text, "${before} ${table}");
        text = Columns().Replace(text, m => tables.TryGetValue(m.Groups["of"].Value, out var table) ? $"{table}.{m.Groups["name"].Value}" : m.Value);
        return string.Join(' ', Tokens().Matches(text).Select(m => m.Value));
    }

    // Of what a row is made its number is enough: a null may be sent or stand there.
    private static string Inserted(string text)
    {
        const string before = " VALUES (";
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }

        start += before.Length;
        var (end, depth, count) = (start, 1, 1);
        for (; depth > 0; end++)
        {
            depth += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            count += depth == 1 && text[end] == ',' ? 1 : 0;
        }

        return $"{text[..start]}{count} values){text[end..]}";
    }

    // From values alone: it is a value.
    private static string Reckoned(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = Sum().Replace(Call().Replace(text, "?"), "?");
        }

        return text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Texts();

    [GeneratedRegex(@"::[a-z]+|\binterval ")]
    private static partial Regex Casts();

    [GeneratedRegex(@"[$@:][A-Za-z_0-9]+|(?<![\w.])[0-9]+(?![\w.])")]
    private static partial Regex Values();

    [GeneratedRegex(@"(?<=[\w)?] )AS [A-Za-z_0-9]+(?=,| FROM\b)")]
    private static partial Regex Outputs();

    [GeneratedRegex(@"(?<=[ (])(?:[a-z_]+\((?:\?(?:, \?)*)?\)|\(\?\))")]
    private static partial Regex Call();

    [GeneratedRegex(@"\? (?:\|\||\+) \?")]
    private static partial Regex Sum();

    [GeneratedRegex(@"(?<before>FROM|JOIN) (?<table>[a-z_]+) AS (?<alias>[a-z_0-9]+)")]
    private static partial Regex Aliases();

    [GeneratedRegex(@"\b(?<of>[a-z_0-9]+)\.(?<name>[a-z_0-9]+)")]
    private static partial Regex Columns();

    [GeneratedRegex(@"[A-Za-z_0-9.]+|[<>=!]+|[?(),+|*-]")]
    private static partial Regex Tokens();
}
