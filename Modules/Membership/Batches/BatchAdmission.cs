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
internal sealed record BatchRow(int Number, BatchRowOutcome Outcome, string? NameMasked)
{
    /// <summary>Why it was refused, behind the field <c>problem</c>.</summary>
    internal DomainException? Refusal { get; init; }

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
/// <param name="Message">What is wrong and what to do, in the caller's language.</param>
internal sealed record BatchProblem(string Code, string Message);
