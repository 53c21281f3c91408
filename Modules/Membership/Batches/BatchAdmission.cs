using System.Globalization;
using System.Reflection;
using Headless.Sdk;

namespace Headless.Membership.Batches;

/// <summary>What became of a file of people (YZ02).</summary>
/// <param name="Admitted">How many have become members.</param>
/// <param name="Refused">How many rows have a problem.</param>
/// <param name="Rows">All rows below the headings, in the file's order; at most 2,000.</param>
internal sealed record BatchAdmission(int Admitted, int Refused, IReadOnlyList<BatchRow> Rows);

/// <summary>What became of one row.</summary>
/// <param name="Number">The row's number as a spreadsheet shows it: the headings are row 1.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="NameMasked">The name that was read, masked; null when the row could not be read.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record BatchRow(int Number, BatchRowOutcome Outcome, string? NameMasked, BatchProblem? Problem)
{
    /// <summary>The new member's id, behind the field <c>member</c>.</summary>
    internal Guid? MemberId { get; init; }
}

/// <summary>What became of a row.</summary>
internal enum BatchRowOutcome
{
    /// <summary>The person is a member now.</summary>
    Admitted,

    /// <summary>The row has a problem.</summary>
    Refused,

    /// <summary>The row is right, but others are not, and all or none was asked for.</summary>
    NotAdmitted,
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Code">The error's code, of the published list.</param>
/// <param name="MessageZh">What is wrong and what to do, in Chinese.</param>
/// <param name="MessageEn">What is wrong and what to do, in English.</param>
internal sealed record BatchProblem(string Code, string MessageZh, string MessageEn)
{
    /// <summary>The problem that an exception tells of.</summary>
    /// <param name="problem">The exception.</param>
    /// <returns>The problem.</returns>
    public static BatchProblem Of(DomainException problem)
    {
        var error = problem.GetType().GetCustomAttribute<ErrorCodeAttribute>()!;
        return new(error.Code, Fill(error.Zh, problem), Fill(error.En, problem));
    }

    private static string Fill(string sentence, DomainException problem) => problem.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Aggregate(sentence, (text, property) =>
            text.Replace($"{{{property.Name}}}", Convert.ToString(property.GetValue(problem), CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
