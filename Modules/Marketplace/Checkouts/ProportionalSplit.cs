namespace Headless.Marketplace.Checkouts;

/// <summary>
/// Splits a whole amount over parts in proportion to their weights, by largest remainders. Laws: the parts add up to the whole; no part is below zero or, where the whole is at most the sum of the weights, above
/// its weight; the same input gives the same parts.
/// </summary>
internal static class ProportionalSplit
{
    /// <summary>Splits.</summary>
    /// <param name="whole">The amount, from 0 to the sum of the weights.</param>
    /// <param name="weights">The weights, 0 or more each.</param>
    public static IReadOnlyList<long> Of(long whole, IReadOnlyList<long> weights)
    {
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        if (whole < 0 || whole > sum)
        {
            throw new ArgumentOutOfRangeException(nameof(whole), whole, "It lies between 0 and the sum of the weights.");
        }

        if (whole == 0)
        {
            return [.. weights.Select(_ => 0L)];
        }

        var parts = weights.Select(weight => (long)((Int128)whole * weight / sum)).ToArray();
        var left = whole - parts.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(i => (Int128)whole * weights[i] % sum).Take((int)left))
        {
            parts[index]++;
        }

        return parts;
    }
}
