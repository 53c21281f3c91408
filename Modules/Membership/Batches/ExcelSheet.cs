using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Headless.Membership.Batches;

/// <summary>Reads the first sheet of an XLSX file; of a formula, only the value that was computed last.</summary>
internal static class ExcelSheet
{
    // The reader asks for Windows-1252 when it is made, whatever it reads.
    static ExcelSheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a file is packed as spreadsheets are, whatever its name.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>True if so.</returns>
    public static bool IsPacked(byte[] bytes) => bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    /// <summary>The rows of a file, headings included.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="UnreadableFileException">It is no spreadsheet.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes)
    {
        try
        {
            CheckUnpackedSize(bytes);
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.UTF8 });
            return Rows(reader);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or XmlException or FormatException or KeyNotFoundException
            or ArgumentException or InvalidOperationException or IOException)
        {
            throw new UnreadableFileException();
        }
    }

    private static List<SheetRow> Rows(IExcelDataReader reader)
    {
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).ToList();
            if (cells.TrueForAll(c => c is null or ""))
            {
                continue;
            }

            if (rows.Count > SheetLimits.MaxRows)
            {
                throw SheetLimits.TooLarge();
            }

            rows.Add(new(number, cells));
        }

        return rows;
    }

    private static void CheckUnpackedSize(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        var left = SheetLimits.MaxUnpackedMegabytes * 1024L * 1024;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            // The size that an archive claims may be a lie, so it is unpacked once to count.
            using var content = entry.Open();
            for (var read = 1; read > 0; left -= read)
            {
                read = content.Read(buffer);
                if (left < 0)
                {
                    throw SheetLimits.TooLarge();
                }
            }
        }
    }
}
