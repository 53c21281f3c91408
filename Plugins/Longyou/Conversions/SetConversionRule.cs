using System.ComponentModel.DataAnnotations;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Conversions;

/// <summary>Makes the rules by which points are converted.</summary>
[MutationType]
internal sealed class SetConversionRuleMutation
{
    /// <summary>Begins a rule, or its next version (LY08). The version before ends the day before; what was converted by it stays. Only officers of the county do.</summary>
    /// <param name="input">The rule.</param>
    /// <param name="caller">The officer.</param>
    /// <param name="organizations">Finds the county's union.</param>
    /// <param name="db">The rules.</param>
    /// <param name="time">Tells which day it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(LongyouPermissions.ManageConversions)]
    [Error<LongyouOfficersOnlyException>]
    [Error<LongyouRuleDatesException>]
    [Error<ConcurrencyException>]
    public async Task<ConversionRule> LongyouSetConversionRule(
        LongyouSetConversionRuleInput input, Caller caller, IOrganizationDirectory organizations, ModuleDb<LongyouModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        var county = await organizations.FindByCodeAsync(LongyouModule.CountyCode, cancellationToken);
        if (county is null || !caller.ScopeOf([LongyouPermissions.ManageConversions]).Contains(county.Path))
        {
            throw new LongyouOfficersOnlyException();
        }

        var before = await db.Set<ConversionRule>().Where(r => r.Code == input.Code).OrderByDescending(r => r.Version).FirstOrDefaultAsync(cancellationToken);
        var now = time.UtcNow();
        if (input.ValidFrom < CountyDay.Of(now) || input.ValidFrom <= before?.ValidFrom || input.ValidTo < input.ValidFrom)
        {
            throw new LongyouRuleDatesException();
        }

        before?.EndBefore(input.ValidFrom);
        var rule = new ConversionRule
        {
            Id = Guid.CreateVersion7(now),
            Code = input.Code,
            Version = (before?.Version ?? 0) + 1,
            Title = input.Title.Trim(),
            Yields = input.Yields,
            PointsPrice = input.PointsPrice,
            ValidFrom = input.ValidFrom,
            ValidTo = input.ValidTo,
            OrganizationId = county.Id,
        };
        db.Add(rule);
        try
        {
            await db.SaveAsync(cancellationToken);
            return rule;
        }
        catch (UniqueViolationException)
        {
            throw new ConcurrencyException();   // another officer has begun this version in the same moment
        }
    }
}

/// <summary>A rule by which points are converted.</summary>
/// <param name="Code">The code that all its versions share: capital letters, digits and underscores, 1 to 40, such as <c>FILM_TICKET</c>.</param>
/// <param name="Title">What one gets, in words, 1 to 80 characters.</param>
/// <param name="Yields">What one gets.</param>
/// <param name="PointsPrice">How many points one voucher costs, 1 to 100,000.</param>
/// <param name="ValidFrom">Its first day, in China's time: today or later.</param>
/// <param name="ValidTo">Its last day, in China's time.</param>
internal sealed record LongyouSetConversionRuleInput(
    [property: Required, StringLength(ConversionTables.CodeLength), RegularExpression("^[A-Z][A-Z0-9_]*$")] string Code,
    [property: Required, StringLength(ConversionTables.TitleLength, MinimumLength = 1)] string Title,
    LongyouVoucherKind Yields,
    [property: Range(1, 100_000)] int PointsPrice,
    DateOnly ValidFrom,
    DateOnly ValidTo);
