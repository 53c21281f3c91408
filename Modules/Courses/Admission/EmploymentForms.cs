using Headless.Membership.Contracts;

namespace Headless.Courses.Admission;

/// <summary>Employment forms as one column: names between spaces, in the order of the enum, each once; empty is all of them.</summary>
internal static class EmploymentForms
{
    /// <summary>The most characters that all forms together need.</summary>
    public const int MaxLength = 100;

    /// <summary>Writes the column.</summary>
    public static string Write(IEnumerable<EmploymentForm> forms) => string.Join(' ', forms.Distinct().Order());

    /// <summary>Reads the column.</summary>
    public static IReadOnlyList<EmploymentForm> Read(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EmploymentForm>)];
}
