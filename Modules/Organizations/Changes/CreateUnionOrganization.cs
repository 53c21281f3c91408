using System.ComponentModel.DataAnnotations;
using Headless.Organizations.Contracts;
using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Changes;

/// <summary>A new organization.</summary>
/// <param name="ParentId">The organization it shall stand below; in the caller's subtree.</param>
/// <param name="Code">Its code, unique in the whole tree: 2 to 32 letters, digits and hyphens.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level, lower than its parent's; an enterprise's may stand below an enterprise's.</param>
/// <param name="Kind">What binds its members together.</param>
/// <param name="FoundingMode">How it was founded.</param>
/// <param name="UnifiedSocialCreditCode">Its unified social credit code (GB 32100).</param>
/// <param name="IndustryCode">Its industry (GB/T 4754), a letter, or a letter and two to four digits.</param>
/// <param name="UnitTypeCode">The kind of unit it is founded in, one to four digits.</param>
/// <param name="CoveredEnterprises">How many enterprises it covers.</param>
internal sealed record CreateUnionOrganizationInput(
    [ID<UnionOrganization>] Guid ParentId,
    [Required, StringLength(OrganizationTables.CodeLength), RegularExpression("^[0-9A-Za-z][0-9A-Za-z-]{1,31}$")] string Code,
    [Required, StringLength(OrganizationTables.NameLength)] string Name,
    OrganizationLevel Level = OrganizationLevel.Enterprise,
    OrganizationKind Kind = OrganizationKind.General,
    FoundingMode? FoundingMode = null,
    [StringLength(CreditCode.Length)] string? UnifiedSocialCreditCode = null,
    [RegularExpression("^[A-T]([0-9]{2,4})?$")] string? IndustryCode = null,
    [RegularExpression("^[0-9]{1,4}$")] string? UnitTypeCode = null,
    [Range(0, 1_000_000)] int? CoveredEnterprises = null);

[MutationType]
internal sealed class OrganizationFounding(ModuleDb<OrganizationsModule> db, OrganizationReach reach, TreeTurn turn, TimeProvider time)
{
    /// <summary>Founds an organization below one of the caller's subtree.</summary>
    [RequirePermission(OrganizationPermissions.Manage)]
    [Error<NotFoundException>]
    [Error<OutsideYourOrganizationException>]
    [Error<LevelDoesNotFitException>]
    [Error<TreeTooDeepException>]
    [Error<InvalidCreditCodeException>]
    [Error<CodeTakenException>]
    public async Task<UnionOrganization> CreateUnionOrganization(CreateUnionOrganizationInput input, Caller caller, CancellationToken cancellationToken)
    {
        if (input.UnifiedSocialCreditCode is { } credit && !CreditCode.IsValid(credit))
        {
            throw new InvalidCreditCodeException(credit);
        }

        await turn.TakeAsync(cancellationToken);
        var parent = await reach.FindAsync(caller, input.ParentId, OrganizationPermissions.Manage, "parentId", cancellationToken);
        if (!OrganizationReach.Fits(input.Level, parent.Level))
        {
            throw new LevelDoesNotFitException(input.Level, parent.Level, "input", "level");
        }

        var organization = New(input, parent);
        if (organization.Path.Length > TreePath.MaxLength)
        {
            throw new TreeTooDeepException("input", "parentId");
        }

        db.Add(organization);
        await SaveAsync(input, cancellationToken);
        return organization;
    }

    private UnionOrganization New(CreateUnionOrganizationInput input, UnionOrganization parent) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        Code = input.Code,
        Name = input.Name,
        NameSortKey = ChineseSortKey.Of(input.Name),
        Level = input.Level,
        Kind = input.Kind,
        FoundingMode = input.FoundingMode,
        ParentId = parent.Id,
        Path = TreePath.Child(parent.Path, input.Code),
        UnifiedSocialCreditCode = input.UnifiedSocialCreditCode,
        IndustryCode = input.IndustryCode,
        UnitTypeCode = input.UnitTypeCode,
        CoveredEnterprises = input.CoveredEnterprises,
    };

    private async Task SaveAsync(CreateUnionOrganizationInput input, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException e) when (e.Constraint.Contains("credit", StringComparison.Ordinal))
        {
            throw new CodeTakenException(input.UnifiedSocialCreditCode!, "input", "unifiedSocialCreditCode");
        }
        catch (UniqueViolationException)
        {
            throw new CodeTakenException(input.Code, "input", "code");
        }
    }
}
