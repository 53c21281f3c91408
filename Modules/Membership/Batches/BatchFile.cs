using System.Globalization;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;

namespace Headless.Membership.Batches;

/// <summary>A row of a file: a form, or what is wrong with it.</summary>
/// <param name="Number">The row's number as a spreadsheet shows it.</param>
/// <param name="Form">The checked form; null when something is wrong.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record BatchLine(int Number, JoiningForm? Form, DomainException? Problem);

/// <summary>Reads files of people (YZ02).</summary>
/// <param name="occupations">The known occupations.</param>
/// <param name="clock">Tells today.</param>
[Service]
internal sealed class BatchFile(Occupations occupations, TimeProvider clock)
{
    // The largest whole number that a spreadsheet's number, a double, holds exactly.
    private const double LargestExact = 9_007_199_254_740_992;

    /// <summary>Reads a file and checks each row by itself.</summary>
    /// <param name="bytes">The file: XLSX, or CSV in UTF-8 or GB18030.</param>
    /// <returns>The rows below the headings.</returns>
    /// <exception cref="DomainException">The file as a whole is of no use.</exception>
    public IReadOnlyList<BatchLine> Read(byte[] bytes)
    {
        if (bytes.Length > SheetLimits.MaxMegabytes * 1024 * 1024)
        {
            throw SheetLimits.TooLarge();
        }

        var rows = ExcelSheet.IsPacked(bytes) ? ExcelSheet.Read(bytes) : CsvSheet.Read(bytes);
        if (rows.Count == 0)
        {
            throw new UnreadableFileException();
        }

        var columns = BatchColumns.Of(rows[0]);
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<BatchLine>(rows.Count - 1);
        foreach (var row in rows.Skip(1))
        {
            var line = Line(row, columns);
            var number = line.Form?.NationalId;
            lines.Add(number is null || firstRows.TryAdd(number, row.Number) ? line : new(row.Number, null, new DuplicateInFileException(firstRows[number])));
        }

        return lines;
    }

    private BatchLine Line(SheetRow row, BatchColumns columns)
    {
        try
        {
            return new(row.Number, Form(row, columns), null);
        }
        catch (DomainException problem)
        {
            return new(row.Number, null, problem);
        }
    }

    private JoiningForm Form(SheetRow row, BatchColumns columns)
    {
        string Text(FormPart part) => BatchFile.Text(columns.Cell(row, part), part);
        var occupation = Text(FormPart.Occupation);
        return new(
            PersonName.Clean(Text(FormPart.Name)) ?? throw new InvalidCellException(FormPart.Name),
            Phone.Clean(Text(FormPart.Phone)) ?? throw new InvalidCellException(FormPart.Phone),
            NationalId.Clean(Text(FormPart.NationalId), clock.Today()) ?? throw new InvalidCellException(FormPart.NationalId),
            occupation.Length == 0 ? null : (occupations.Find(occupation) ?? throw new InvalidCellException(FormPart.Occupation)).Code,
            Employment(Text(FormPart.EmploymentForm)));
    }

    private static string Text(object? cell, FormPart part)
    {
        if (cell is double number)
        {
            return Math.Abs(number) < LargestExact
                ? number.ToString("0.##########", CultureInfo.InvariantCulture)
                : throw new DigitsLostException(part);
        }

        var text = (Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "").Trim();
        var mayBegin = part == FormPart.Phone && text.StartsWith("+86", StringComparison.Ordinal);
        return text.Length > 0 && "=+-@".Contains(text[0], StringComparison.Ordinal) && !mayBegin
            ? throw new FormulaInCellException(part)
            : text;
    }

    private static EmploymentForm Employment(string text) => text.ToUpperInvariant() switch
    {
        "" or "STANDARD" or "标准" or "标准劳动关系" or "正式" => EmploymentForm.Standard,
        "NEW_EMPLOYMENT_FORM" or "新就业形态" or "新业态" => EmploymentForm.NewEmploymentForm,
        "FLEXIBLE" or "灵活就业" or "灵活" => EmploymentForm.Flexible,
        _ => throw new InvalidCellException(FormPart.EmploymentForm),
    };
}
