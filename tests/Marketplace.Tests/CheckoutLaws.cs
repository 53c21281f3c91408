using CsCheck;
using Headless.Marketplace.Checkouts;
using Headless.Marketplace.Orders;
using Headless.Marketplace.Prices;
using Headless.Marketplace.Sellers;

namespace Headless.Marketplace.Tests;

/// <summary>Laws of money and of states.</summary>
public sealed class CheckoutLaws
{
    private static readonly Gen<long[]> s_goods = Gen.Long[1, 500_000_000].Array[1, 50];

    [Fact]
    public void Parts_add_up_to_the_whole_and_none_is_above_its_weight() =>
        (from weights in Gen.Long[0, 1_000_000_000_000].Array[1, 50] from share in Gen.Double[0, 1] select (weights, whole: (long)(weights.Sum() * share))).Sample(x =>
        {
            var parts = ProportionalSplit.Of(x.whole, x.weights);
            return parts.Sum() == x.whole && parts.Zip(x.weights).All(p => p.First >= 0 && p.First <= p.Second);
        });

    [Fact]
    public void A_part_is_within_one_of_its_exact_share() =>
        (from weights in Gen.Long[0, 1_000_000].Array[1, 20] from share in Gen.Double[0, 1] select (weights, whole: (long)(weights.Sum() * share))).Sample(x =>
        {
            var parts = ProportionalSplit.Of(x.whole, x.weights);
            var sum = x.weights.Sum();
            return sum == 0 || parts.Zip(x.weights).All(p => Math.Abs(p.First - ((decimal)x.whole * p.Second / sum)) < 1);
        });

    [Fact]
    public void More_than_the_sum_of_the_weights_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ProportionalSplit.Of(4, [1, 2]));

    [Theory]
    [InlineData(1, new long[] { 1, 1, 1 }, new long[] { 1, 0, 0 })]
    [InlineData(100, new long[] { 100, 200 }, new long[] { 33, 67 })]
    [InlineData(2, new long[] { 5, 0, 5, 5 }, new long[] { 1, 0, 1, 0 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    public void What_is_left_over_goes_to_the_largest_remainders(long whole, long[] weights, long[] parts) => Assert.Equal(parts, ProportionalSplit.Of(whole, weights));

    [Fact]
    public void A_checkouts_money_adds_up_over_its_orders() =>
        (from goods in s_goods from coupon in Gen.Double[0, 1] from points in Gen.Double[0, 1] select (goods, coupon: (long)(goods.Sum() * coupon), points)).Sample(x =>
        {
            var points = (long)((x.goods.Sum() - x.coupon) / PointsValue.Fen * x.points);
            var plan = CheckoutPlan.Of(x.goods, x.coupon, points);
            return plan.CouponFen.Sum() == x.coupon
                && plan.Points.Sum() == points
                && plan.TotalFen.Sum() == x.goods.Sum() - x.coupon - (points * PointsValue.Fen)
                && plan.TotalFen.All(t => t >= 0)
                && Enumerable.Range(0, x.goods.Length).All(i => plan.TotalFen[i] + plan.CouponFen[i] + (plan.Points[i] * PointsValue.Fen) == x.goods[i]);
        });

    [Fact]
    public void More_points_than_there_is_to_pay_are_refused_with_the_most() =>
        Assert.Equal(70, Assert.Throws<TooManyPointsException>(() => CheckoutPlan.Of([60, 40], 30, 71)).Most);

    [Fact]
    public void Nobody_but_a_member_is_charged_a_member_price() =>
        (from list in Gen.Long[1, PriceRule.HighestFen] from member in Gen.Long[1, PriceRule.HighestFen].Nullable() from isMember in Gen.Bool select (list, member, isMember)).Sample(x =>
        {
            var (fen, tier) = PriceRule.For(x.list, x.member, x.isMember);
            return x.isMember && x.member is { } price ? (fen, tier) == (price, PriceTier.Member) : (fen, tier) == (x.list, PriceTier.List);
        });

    [Fact]
    public void Every_walk_through_an_orders_states_ends_and_never_returns() =>
        Gen.Enum<OrderAction>().Array[0, 20].Sample(actions =>
        {
            var status = OrderStatus.PendingPayment;
            var seen = new List<OrderStatus> { status };
            foreach (var action in actions.Where(a => OrderLifecycle.Decide(status, a) == OrderOutcome.Moves))
            {
                seen.Add(status = OrderLifecycle.Target(action));
            }

            return seen.Distinct().Count() == seen.Count && !(seen.Contains(OrderStatus.Cancelled) && seen.Contains(OrderStatus.Fulfilling));
        });

    [Fact]
    public void The_states_of_an_order_are_these()
    {
        var moves = Enum.GetValues<OrderStatus>().SelectMany(
            status => Enum.GetValues<OrderAction>().Where(action => OrderLifecycle.Decide(status, action) == OrderOutcome.Moves),
            (status, action) => $"{status} {action} {OrderLifecycle.Target(action)}");
        Assert.Equal(
        [
            "PendingPayment Pay Paid", "PendingPayment Expire Cancelled", "PendingPayment Cancel Cancelled", "Paid Cancel Cancelled", "Paid Ship Fulfilling",
            "Fulfilling Complete Completed", "Fulfilling Refund Refunded", "Completed Refund Refunded",
        ], moves);
    }

    [Fact]
    public void The_states_of_a_seller_are_these()
    {
        var moves = Enum.GetValues<SellerStatus>().SelectMany(one => Enum.GetValues<SellerStatus>().Where(other => SellerLifecycle.Allows(one, other)), (one, other) => $"{one} {other}");
        Assert.Equal(["Pending Approved", "Pending Rejected", "Approved Suspended", "Rejected Pending", "Suspended Approved"], moves);
    }

    [Fact]
    public void A_number_is_a_letter_the_local_day_and_eight_characters()
    {
        var number = OrderNumber.Of(new Guid("0197a000-0000-7000-8000-00ffffffffff"), new(2026, 11, 22, 17, 0, 0, DateTimeKind.Utc));
        Assert.Equal("M20261123ZZZZZZZZ", number);
    }
}
