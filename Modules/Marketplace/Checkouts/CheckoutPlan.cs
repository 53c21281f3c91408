namespace Headless.Marketplace.Checkouts;

/// <summary>
/// What a checkout costs and how coupon and points are shared out over its orders. Laws: goods, coupon, points and total of the orders each add up to those of the whole; no order is below zero; an order's total is
/// its goods without its shares.
/// </summary>
/// <param name="GoodsFen">What the goods of each order cost.</param>
/// <param name="CouponFen">Each order's share of the coupon.</param>
/// <param name="Points">Each order's share of the points.</param>
internal sealed record CheckoutPlan(IReadOnlyList<long> GoodsFen, IReadOnlyList<long> CouponFen, IReadOnlyList<long> Points)
{
    /// <summary>What remains to be paid with money, of each order.</summary>
    public IReadOnlyList<long> TotalFen { get; } = [.. GoodsFen.Select((goods, i) => goods - CouponFen[i] - (Points[i] * PointsValue.Fen))];

    /// <summary>Shares out.</summary>
    /// <param name="goodsFen">What the goods of each order cost.</param>
    /// <param name="couponFen">What the coupon takes off, at most all goods.</param>
    /// <param name="points">How many points are given.</param>
    /// <exception cref="TooManyPointsException">There is less to pay.</exception>
    public static CheckoutPlan Of(IReadOnlyList<long> goodsFen, long couponFen, long points)
    {
        var coupon = ProportionalSplit.Of(couponFen, goodsFen);
        IReadOnlyList<long> payable = [.. goodsFen.Select((goods, i) => (goods - coupon[i]) / PointsValue.Fen)];
        var most = payable.Sum();
        return points > most ? throw new TooManyPointsException(most) : new(goodsFen, coupon, ProportionalSplit.Of(points, payable));
    }
}
