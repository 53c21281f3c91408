using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Headless.Membership.Batches;

/// <summary>Reads CSV files.</summary>
internal static class CsvSheet
{
    /// <summary>The rows of a file, headings included.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="UnreadableFileException">It is no text.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            IgnoreBlankLines = true,

            // A stray quotation mark is one cell's fault, which the cell's own check finds, and not the file's.
            BadDataFound = null,
        };
        using var text = new StringReader(TextDecoding.Decode(bytes));
        using var parser = new CsvParser(text, configuration);
        var rows = new List<SheetRow>();
        while (parser.Read())
        {
            if (rows.Count > SheetLimits.MaxRows)
            {
                throw SheetLimits.TooLarge();
            }

            rows.Add(new(parser.RawRow, [.. parser.Record ?? []]));
        }

        return rows;
    }
}
