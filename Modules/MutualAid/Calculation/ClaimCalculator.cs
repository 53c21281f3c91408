using Headless.Sdk;

namespace Headless.MutualAid.Calculation;

/// <summary>
/// Works out what is payable on a claim, from nothing but what it is given. In this order: the self-paid parts together, less the deductible, times the rate, at most the cap of each share times the shares. Rounding
/// happens once, after the rate: to the nearest fen, half a fen up. Shares raise the cap and nothing else, so that nobody is ever paid more than she has paid herself. Order, rounding and what a share does are this
/// product's choices.
/// </summary>
internal static class ClaimCalculator
{
    private const int Whole = 10_000;

    /// <summary>Works it out.</summary>
    /// <param name="terms">The version of the rule of the day of admission.</param>
    /// <param name="shares">How many shares the member has, 1 or more.</param>
    /// <param name="stays">The stays, 1 or more, each sound.</param>
    public static ClaimCalculation Calculate(RuleTerms terms, int shares, IReadOnlyList<Stay> stays)
    {
        var selfPaid = stays.Sum(s => s.SelfPaidFen);
        var deductible = Math.Min(terms.DeductibleFen, selfPaid);
        var basis = selfPaid - deductible;
        var rated = Rate(basis, terms.RateBasisPoints);
        long? cap = terms.CapPerShareFen is { } perShare ? checked(perShare * shares) : null;
        var payable = Math.Min(rated, cap ?? rated);
        CalculationStep[] explanation =
        [
            Explanations.SelfPaid(stays.Count, selfPaid),
            Explanations.Deductible(terms.DeductibleFen, basis),
            Explanations.Rate(terms.RateBasisPoints, rated),
            Explanations.Cap(terms.CapPerShareFen, shares, payable),
            Explanations.Payable(terms.Version, payable),
        ];
        return new(
            terms.Version, Money.Fen(selfPaid), Money.Fen(deductible), terms.RateBasisPoints, cap is { } most ? Money.Fen(most) : null, Money.Fen(payable),
            [.. Share(payable, stays)], explanation);
    }

    private static long Rate(long fen, int basisPoints) => ((fen * basisPoints) + (Whole / 2)) / Whole;

    // Each stay has what lies between the parts of the sums before and after it, so that no fen is lost or made.
    private static IEnumerable<CalculationLine> Share(long payable, IReadOnlyList<Stay> stays)
    {
        var all = stays.Sum(s => s.SelfPaidFen);
        var (sum, given) = (0L, 0L);
        foreach (var stay in stays)
        {
            sum += stay.SelfPaidFen;
            var upTo = all == 0 ? 0 : (long)((Int128)payable * sum / all);
            yield return new(stay.AdmittedOn, Money.Fen(stay.SelfPaidFen), Money.Fen(upTo - given));
            given = upTo;
        }
    }
}
