namespace Headless.Membership.Batches;

/// <summary>A row of a file.</summary>
/// <param name="Number">Its number as a spreadsheet shows it: the headings are row 1.</param>
/// <param name="Cells">Its cells; numbers of a spreadsheet are numbers still.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<object?> Cells);

/// <summary>Limits of files.</summary>
internal static class SheetLimits
{
    /// <summary>The most megabytes of a file.</summary>
    public const int MaxMegabytes = 2;

    /// <summary>The most rows below the headings.</summary>
    public const int MaxRows = 2_000;

    /// <summary>The most megabytes of a spreadsheet when it is unpacked: a small file can unpack to gigabytes.</summary>
    public const int MaxUnpackedMegabytes = 40;

    /// <summary>What is thrown when a file is larger.</summary>
    /// <returns>The exception.</returns>
    public static FileTooLargeException TooLarge() => new(MaxMegabytes, MaxRows);
}
