using Headless.Data;
using Headless.Testing;
using Microsoft.Extensions.Time.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Benefits.Tests;

public sealed class SweepTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_minute_after_its_last_day_a_coupon_reads_expired(DatabaseProvider provider)
    {
        // Half a minute before midnight in Shanghai, some day after the database was made.
        var late = BenefitsServer.Monday.AddHours(15).AddSeconds(-30);
        var time = new FakeTimeProvider(new DateTimeOffset(late));
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Time = time);
        using var claimed = await server.GraphQL.PostAsync("mutation { claimCoupon(input: { campaignCode: \"BIKE_RIDE\", idempotencyKey: \"sweep-0001\" }) { coupon { id } errors { ... on Error { code } } } }", token: QiuTian);
        Assert.Equal("OK", claimed.Data.At("claimCoupon").Outcome());
        const string status = "query($id: ID!) { node(id: $id) { ... on Coupon { status expiresAt } } }";
        using var issued = await server.GraphQL.PostAsync(status, new { id = claimed.Data.Text("claimCoupon.coupon.id") }, QiuTian);
        Assert.Equal("ISSUED", issued.Data.Text("node.status"));

        // The clock is put forward past all timers; then one minute runs.
        time.AdjustTime(new DateTimeOffset(issued.Data.At("node.expiresAt").GetDateTime()));
        time.Advance(TimeSpan.FromMinutes(1));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var swept = await server.GraphQL.PostAsync(status, new { id = claimed.Data.Text("claimCoupon.coupon.id") }, QiuTian);
            if (swept.Data.Text("node.status") == "EXPIRED")
            {
                break;
            }

            patience.Token.ThrowIfCancellationRequested();
        }
    }
}
