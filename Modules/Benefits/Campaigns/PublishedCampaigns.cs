using Headless.Sdk;

namespace Headless.Benefits.Campaigns;

/// <summary>Finds published campaigns.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="board">What the host remembers.</param>
[Service]
internal sealed class PublishedCampaigns(ModuleDb<BenefitsModule> db, CampaignBoard board)
{
    // Asked for every campaign of a rush whose terms the board has forgotten.
    private static readonly Prepared<CouponCampaign, string, CampaignTerms> s_byCode = new((campaigns, code) => campaigns.Where(c => c.Code == code && c.IsPublished).Select(c => new CampaignTerms(
        c.Id, c.Code, c.Organization!.Name, c.Organization.Path, c.Acquisition, c.FaceValueFen, c.IsLimited,
        c.StartsAt, c.EndsAt, c.OpensMinute, c.QuotaLimit, c.QuotaPeriod, c.PointsPrice, c.ValidDays)));

    /// <summary>The terms of a published campaign; from memory in the usual case.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>The terms; null when no campaign of this code is published.</returns>
    public async Task<CampaignTerms?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (board.Find(code) is { } remembered)
        {
            return remembered;
        }

        var read = await db.FirstUnscopedAsync(s_byCode, code, "published campaigns are public", cancellationToken);
        if (read is not null)
        {
            board.Post(read);
        }

        return read;
    }
}
