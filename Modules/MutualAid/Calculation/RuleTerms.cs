namespace Headless.MutualAid.Calculation;

/// <summary>The terms of one version of a rule, as the calculation takes them.</summary>
/// <param name="Version">The version's name.</param>
/// <param name="DeductibleFen">What a claim bears itself, in fen.</param>
/// <param name="RateBasisPoints">The share that is paid, in hundredths of a percent, 0 to 10,000.</param>
/// <param name="CapPerShareFen">The most that is paid for one share, in fen; null when there is no limit.</param>
internal sealed record RuleTerms(string Version, long DeductibleFen, int RateBasisPoints, long? CapPerShareFen);

/// <summary>What was spent on one stay in hospital.</summary>
/// <param name="AdmittedOn">The day of admission.</param>
/// <param name="TotalFen">The bill, in fen.</param>
/// <param name="InsuredFen">What social insurance has paid of it, in fen.</param>
/// <param name="SelfPaidFen">The self-paid part by the bill, in fen.</param>
internal sealed record Stay(DateOnly AdmittedOn, long TotalFen, long InsuredFen, long SelfPaidFen)
{
    /// <summary>The most that a claim may ask for, in fen: ten million yuan. This product's choice, so that no sum overflows.</summary>
    public const long MostFen = 1_000_000_000;

    /// <summary>Whether the parts fit into the bill.</summary>
    public bool IsSound => TotalFen is > 0 and <= MostFen && InsuredFen >= 0 && SelfPaidFen >= 0 && InsuredFen + SelfPaidFen <= TotalFen;
}
