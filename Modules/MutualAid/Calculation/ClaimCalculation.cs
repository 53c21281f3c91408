using Headless.Sdk;

namespace Headless.MutualAid.Calculation;

/// <summary>What is payable, and how that comes about.</summary>
/// <param name="RuleVersion">The version of the rule that it was worked out by.</param>
/// <param name="SelfPaid">The self-paid parts of all stays together.</param>
/// <param name="Deductible">What of them the member bears herself first.</param>
/// <param name="RateBasisPoints">The share of the rest that is paid, in hundredths of a percent: 9,000 is 90%.</param>
/// <param name="Cap">The most that is paid, for all shares together; null when there is no limit.</param>
/// <param name="Payable">What is payable.</param>
/// <param name="Lines">What each stay has of it. Together they are exactly the payable amount.</param>
/// <param name="Explanation">The steps of the calculation, in order, for people to read.</param>
internal sealed record ClaimCalculation(
    string RuleVersion, Money SelfPaid, Money Deductible, int RateBasisPoints, Money? Cap, Money Payable,
    IReadOnlyList<CalculationLine> Lines, IReadOnlyList<CalculationStep> Explanation);

/// <summary>One stay in the calculation.</summary>
/// <param name="AdmittedOn">The day of admission.</param>
/// <param name="SelfPaid">Its self-paid part.</param>
/// <param name="Payable">What of the payable amount falls to it, in proportion to its self-paid part.</param>
internal sealed record CalculationLine(DateOnly AdmittedOn, Money SelfPaid, Money Payable);

/// <summary>One step of the calculation.</summary>
/// <param name="TextZh">The step in Chinese.</param>
/// <param name="TextEn">The step in English.</param>
/// <param name="Result">The amount after the step.</param>
internal sealed record CalculationStep(string TextZh, string TextEn, Money Result);
