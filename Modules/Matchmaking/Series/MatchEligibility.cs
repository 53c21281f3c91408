using Headless.Membership.Contracts;

namespace Headless.Matchmaking.Series;

/// <summary>Whom an event is for, as data: one for people in new forms of employment only (H34), one for flexible workers only (HS06).</summary>
/// <param name="EmploymentForms">The employment forms that it is for; empty: all of them.</param>
internal sealed record MatchEligibility(IReadOnlyList<EmploymentForm> EmploymentForms)
{
    /// <summary>The most characters that all forms together need as a column.</summary>
    public const int ColumnLength = 100;

    /// <summary>Whether a member may register.</summary>
    /// <param name="form">In what form she works.</param>
    public bool Admits(EmploymentForm form) => EmploymentForms.Count == 0 || EmploymentForms.Contains(form);

    /// <summary>Writes the column: names between spaces, in the order of the enum, each once.</summary>
    public static string Write(IEnumerable<EmploymentForm> forms) => string.Join(' ', forms.Distinct().Order());

    /// <summary>Reads the column.</summary>
    public static MatchEligibility Read(string column) => new([.. column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EmploymentForm>)]);
}
