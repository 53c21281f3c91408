using Headless.Data;
using Headless.Testing;
using static Headless.Benefits.Tests.Answers;

namespace Headless.Benefits.Tests;

/// <summary>What the documents ask of the demo has an interesting answer.</summary>
public sealed class DemoTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Qiu_Tians_day_shows_her_wallet_and_her_quota(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        using var answer = await server.GraphQL.PostAsync(
            """
            {
              me {
                wallet {
                  pointsBalance
                  entries(first: 3, orderBy: [{ occurredAt: DESC }]) { nodes { amount kind reason reversalOf { reason } } totalCount { value } }
                  coupons(status: ISSUED, first: 5, orderBy: [{ expiresAt: ASC }]) { nodes { code codeMasked campaign { code name } faceValue { amountMinor } } }
                }
                couponQuota(campaignCode: "METRO_RIDE") { used limit remaining }
              }
            }
            """,
            token: QiuTian);
        Assert.Empty(answer.Errors);
        Assert.Equal("", answer.Data.ToString());
    }
}
