namespace Headless.Marketplace.Reviews;

/// <summary>Stars, one to five.</summary>
internal static class Stars
{
    /// <summary>The mean with one decimal; null of none.</summary>
    public static double? Average(long sum, int count) => count == 0 ? null : Math.Round((double)sum / count, 1, MidpointRounding.AwayFromZero);
}
