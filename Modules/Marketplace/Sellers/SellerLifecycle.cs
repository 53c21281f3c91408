namespace Headless.Marketplace.Sellers;

/// <summary>The states of a seller and what leads from one to another.</summary>
internal static class SellerLifecycle
{
    /// <summary>Whether a step is allowed. Doing again what is done already is not a step.</summary>
    /// <param name="from">Where the seller stands.</param>
    /// <param name="to">Where the step leads.</param>
    public static bool Allows(SellerStatus from, SellerStatus to) => (from, to) switch
    {
        (SellerStatus.Pending, SellerStatus.Approved or SellerStatus.Rejected) => true,
        (SellerStatus.Rejected, SellerStatus.Pending) => true,
        (SellerStatus.Approved, SellerStatus.Suspended) => true,
        (SellerStatus.Suspended, SellerStatus.Approved) => true,
        _ => false,
    };

    /// <summary>Where a step may begin.</summary>
    /// <param name="to">Where it leads.</param>
    public static IReadOnlyList<SellerStatus> Sources(SellerStatus to) => [.. Enum.GetValues<SellerStatus>().Where(from => Allows(from, to))];
}
