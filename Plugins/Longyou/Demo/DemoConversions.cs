using Headless.Benefits.Contracts;
using Headless.Plugins.Longyou.Conversions;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Demo;

/// <summary>Invented rules of conversion: the page says that points become merchants' coupons and film tickets, and not at what rate (LY08). A few invented members have converted invented points by them.</summary>
/// <param name="db">The plugin's tables.</param>
/// <param name="conversion">Converts.</param>
/// <param name="points">Gives the points.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class DemoConversions(ModuleDb<LongyouModule> db, PointsConversion conversion, IPoints points, TimeProvider time)
{
    /// <summary>How many members convert.</summary>
    public const int Members = 3;

    private const int Given = 120;

    /// <summary>Writes the rules, and converts.</summary>
    /// <param name="countyId">The county's union.</param>
    /// <param name="members">The members, their unions and their accounts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task SeedAsync(Guid countyId, IReadOnlyList<(Guid Id, Guid OrganizationId, Guid? AccountId)> members, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var ids = new DemoIds();
        var (today, nextYear) = (CountyDay.Of(now), CountyDay.Of(now).AddYears(1));
        ConversionRule[] rules =
        [
            Rule("MERCHANT_COUPON", 1, "示例商家优惠券（虚构规则）", LongyouVoucherKind.MerchantCoupon, 60, today.AddDays(-90), today.AddDays(-1)),
            Rule("MERCHANT_COUPON", 2, "示例商家优惠券（虚构规则）", LongyouVoucherKind.MerchantCoupon, 50, today, nextYear),
            Rule("FILM_TICKET", 1, "示例电影券（虚构规则）", LongyouVoucherKind.FilmTicket, 80, today, nextYear),
        ];
        foreach (var rule in rules)
        {
            db.Add(rule);
        }

        foreach (var (index, member) in members.Index())
        {
            await points.EarnAsync(new(member.Id, Given, "示例积分（虚构）", $"longyou:demo:{index + 1}"), cancellationToken);
            await conversion.IssueAsync(rules[1 + (index % 2)], member.Id, member.OrganizationId, member.AccountId, now, cancellationToken);
        }

        await db.SaveAsync(cancellationToken);

        ConversionRule Rule(string code, int version, string title, LongyouVoucherKind yields, int price, DateOnly from, DateOnly to) => new()
        {
            Id = ids.Next(),
            Code = code,
            Version = version,
            Title = title,
            Yields = yields,
            PointsPrice = price,
            ValidFrom = from,
            ValidTo = to,
            OrganizationId = countyId,
        };
    }
}
