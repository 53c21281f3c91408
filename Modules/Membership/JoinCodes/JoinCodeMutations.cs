using System.ComponentModel.DataAnnotations;
using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.JoinCodes;

/// <summary>A new join code.</summary>
/// <param name="OrganizationId">The union that people join with it, of your subtree.</param>
/// <param name="ValidForDays">For how many days it is good, 1 to 366.</param>
/// <param name="MaxUses">How many people may use it, 1 to 10,000.</param>
internal sealed record CreateJoinCodeInput(
    [ID<OrganizationRef>] Guid OrganizationId, [Range(1, 366)] int ValidForDays = 30, [Range(1, 10_000)] int MaxUses = 100);

/// <summary>The one form of somebody who has scanned a code.</summary>
/// <param name="Code">The code; spaces, hyphens and small letters do not matter.</param>
/// <param name="Name">Your name, 1 to 40 characters.</param>
/// <param name="Phone">Your mobile number, eleven digits.</param>
/// <param name="NationalId">Your identity number, 18 characters.</param>
/// <param name="EmploymentForm">In what form you work.</param>
/// <param name="OccupationCode">Your occupation, a code of <c>occupationCategories</c>.</param>
internal sealed record RedeemJoinCodeInput(
    [Required, StringLength(20)] string Code,
    [Required, StringLength(120)] string Name,
    [Required, StringLength(20)] string Phone,
    [Required, StringLength(30)] string NationalId,
    EmploymentForm EmploymentForm,
    [StringLength(40)] string? OccupationCode = null)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RedeemJoinCodeInput);
}

/// <summary>Making and using join codes (LY03).</summary>
[MutationType]
internal sealed class JoinCodeMutations
{
    /// <summary>Makes a join code for a union, to be printed as a QR code.</summary>
    /// <param name="input">For which union, how long and how often.</param>
    [RequirePermission(MembershipPermissions.ManageJoinCodes)]
    [Error<NotFoundException>]
    [Error<OutsideSubtreeException>]
    public async Task<JoinCode> CreateJoinCode(
        CreateJoinCodeInput input, ModuleDb<MembershipModule> db, IOrganizationDirectory directory, Caller caller, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var union = await directory.FindAsync(input.OrganizationId, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        if (!caller.ScopeOf([MembershipPermissions.ManageJoinCodes]).Contains(union.Path))
        {
            throw new OutsideSubtreeException();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var code = new JoinCode
        {
            Id = Guid.CreateVersion7(),
            Code = CodeText.Make(JoinCode.Length),
            OrganizationId = union.Id,
            CreatedAt = now,
            ExpiresAt = now.AddDays(input.ValidForDays),
            MaxUses = input.MaxUses,
        };
        db.Add(code);
        return code;
    }

    /// <summary>Uses a join code: you join its union, or apply to it, as the union's county has it (LY03, LY04).</summary>
    /// <param name="input">The code and the form.</param>
    [RequirePermission(MembershipPermissions.Apply)]
    [Error<InvalidFormException>]
    [Error<JoinCodeUnusableException>]
    [Error<AlreadyMemberException>]
    [Error<ApplicationPendingException>]
    [Error<IdentityTakenException>]
    [Error<ConcurrencyException>]
    public async Task<RedeemJoinCodePayload> RedeemJoinCode(
        RedeemJoinCodeInput input, JoiningDesk desk, JoiningAnswer answer, Caller caller, CancellationToken cancellationToken)
    {
        var form = new JoiningForm(input.Name, input.Phone, input.NationalId, input.OccupationCode, input.EmploymentForm);
        var outcome = await desk.RedeemAsync(input.Code, form, caller.AccountId ?? throw new PersonOnlyException(), cancellationToken);
        return new(await answer.MemberAsync(outcome, cancellationToken), await answer.ApplicationAsync(outcome, cancellationToken));
    }
}

/// <summary>What became of the code: a member, or an application.</summary>
/// <param name="Member">The member, when one form was enough; else null.</param>
/// <param name="MembershipApplication">The application; null when she is a member at once.</param>
internal sealed record RedeemJoinCodePayload(Member? Member, MembershipApplication? MembershipApplication);
