using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Batches;

/// <summary>The file cannot be read.</summary>
[ErrorCode("UNREADABLE_FILE", Zh = "无法读取文件。请使用 .xlsx，或以 UTF-8 或 GB18030 编码的 .csv。", En = "The file cannot be read. Send .xlsx, or .csv in UTF-8 or GB18030.")]
internal sealed class UnreadableFileException() : DomainException("input", "contentBase64");

/// <summary>The file is too large.</summary>
/// <param name="maxMegabytes">The most megabytes.</param>
/// <param name="maxRows">The most rows.</param>
[ErrorCode("FILE_TOO_LARGE", Zh = "文件过大：最多 {MaxMegabytes} MB、{MaxRows} 行。请拆分后分别上传。", En = "The file is too large: at most {MaxMegabytes} MB and {MaxRows} rows. Split it.")]
internal sealed class FileTooLargeException(int maxMegabytes, int maxRows) : DomainException("input", "contentBase64")
{
    /// <summary>The most megabytes a file has.</summary>
    public int MaxMegabytes { get; } = maxMegabytes;

    /// <summary>The most rows a file has.</summary>
    public int MaxRows { get; } = maxRows;
}

/// <summary>The first row lacks headings.</summary>
/// <param name="parts">The missing ones.</param>
[ErrorCode("MISSING_HEADINGS", Zh = "第一行缺少列名：{Parts}。", En = "The first row lacks these headings: {Parts}.")]
internal sealed class MissingHeadingsException(IReadOnlyList<FormPart> parts) : DomainException("input", "contentBase64")
{
    /// <summary>The parts of the form that no heading names.</summary>
    public IReadOnlyList<FormPart> Parts { get; } = parts;
}

/// <summary>The identity number stands in an earlier row of the file.</summary>
/// <param name="firstRow">That row.</param>
[ErrorCode("DUPLICATE_IN_FILE", Zh = "身份证号与第 {FirstRow} 行重复。", En = "The identity number stands in row {FirstRow} already.")]
internal sealed class DuplicateInFileException(int firstRow) : DomainException
{
    /// <summary>The earlier row.</summary>
    public int FirstRow { get; } = firstRow;
}

/// <summary>A cell begins as a formula does.</summary>
/// <param name="part">The cell's column.</param>
[ErrorCode("FORMULA_IN_CELL", Zh = "“{Part}”以公式符号（= + - @）开头，请改为普通文本。", En = "The cell {Part} begins like a formula (= + - @). Make it plain text.")]
internal sealed class FormulaInCellException(FormPart part) : DomainException
{
    /// <summary>The column.</summary>
    public FormPart Part { get; } = part;
}

/// <summary>A spreadsheet has stored an identity number as a number, which keeps fifteen digits only.</summary>
/// <param name="part">The cell's column.</param>
[ErrorCode("DIGITS_LOST", Zh = "“{Part}”被表格存为数字，末几位已丢失。请把该列设为文本格式后重新填写。",
    En = "The spreadsheet stored {Part} as a number and lost its last digits. Format the column as text and enter it again.")]
internal sealed class DigitsLostException(FormPart part) : DomainException
{
    /// <summary>The column.</summary>
    public FormPart Part { get; } = part;
}

/// <summary>A cell is not what its column asks for.</summary>
/// <param name="part">Which part of the form.</param>
[ErrorCode("INVALID_CELL", Zh = "“{Part}”填写有误，请更正后重新上传。", En = "The cell {Part} is not valid. Correct it and send the file again.")]
internal sealed class InvalidCellException(FormPart part) : DomainException
{
    /// <summary>Which part of the form.</summary>
    public FormPart Part { get; } = part;
}
