using Headless.Benefits.Contracts;
using Headless.Membership.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Turns points into vouchers. The voucher is the plugin's row and the points are Benefits': both are written in one transaction, so that neither is ever there without the other.</summary>
/// <param name="db">The plugin's tables.</param>
/// <param name="members">Knows the members.</param>
/// <param name="points">Takes the points.</param>
/// <param name="time">Tells the time.</param>
[Service]
internal sealed class PointsConversion(ModuleDb<LongyouModule> db, IMembershipDirectory members, IPoints points, TimeProvider time)
{
    /// <summary>Converts the points of the member who signs in with an account, by a rule that is in force.</summary>
    /// <param name="ruleId">The rule, in the version that the member has seen: she never pays a price that she has not.</param>
    /// <param name="accountId">Who asks; null for a caller who is no person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The conversion.</returns>
    /// <exception cref="InsufficientPointsException">The points do not cover it; the mutation lets it pass, and the voucher goes with its transaction.</exception>
    public async Task<Conversion> ConvertAsync(Guid ruleId, Guid? accountId, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var member = accountId is { } account ? await members.FindByAccountAsync(account, cancellationToken) : null;
        if (member is not { IsActive: true } || !LongyouModule.IsHome(member.OrganizationPath))
        {
            throw new LongyouMembersOnlyException();
        }

        var rule = await db.Set<ConversionRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == ruleId, cancellationToken) ?? throw new NotFoundException("input", "ruleId");
        return rule.IsInForceOn(CountyDay.Of(now))
            ? await IssueAsync(rule, member.Id, member.OrganizationId, accountId, now, cancellationToken)
            : throw new LongyouRuleNotInForceException(rule.ValidFrom, rule.ValidTo);
    }

    /// <summary>Writes the voucher and takes the points for it. The balance comes last: only the member's own requests wait for it, and for the shortest time.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="organizationId">Her union.</param>
    /// <param name="accountId">Her account; null when she has none.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The conversion.</returns>
    public async Task<Conversion> IssueAsync(ConversionRule rule, Guid memberId, Guid organizationId, Guid? accountId, DateTime at, CancellationToken cancellationToken)
    {
        var conversion = new Conversion
        {
            Id = Guid.CreateVersion7(at),
            MemberId = memberId,
            OrganizationId = organizationId,
            AccountId = accountId,
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            PointsPaid = rule.PointsPrice,
            VoucherCode = VoucherCodes.New(),
            ConvertedAt = at,
        };
        db.Add(conversion);
        await db.SaveAsync(cancellationToken);
        await points.SpendAsync(new(memberId, rule.PointsPrice, $"积分折算：{rule.Title}", Conversion.PointsReference(conversion.Id)), cancellationToken);
        return conversion;
    }
}
