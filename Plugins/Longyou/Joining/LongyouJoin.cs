using System.ComponentModel.DataAnnotations;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Joining;

/// <summary>Longyou's one form.</summary>
[MutationType]
internal sealed class LongyouJoinMutation
{
    /// <summary>Scan a code of a union of Longyou, send one form, and be a member (LY03, LY04).</summary>
    /// <param name="input">The code and the form.</param>
    /// <param name="caller">Who joins.</param>
    /// <param name="desk">Takes the form.</param>
    /// <param name="organizations">Finds the union.</param>
    /// <param name="db">Finds the member.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(LongyouPermissions.Join)]
    [Error<InvalidFormException>]
    [Error<JoinCodeUnusableException>]
    [Error<LongyouCodeRequiredException>]
    [Error<AlreadyMemberException>]
    [Error<ApplicationPendingException>]
    [Error<IdentityTakenException>]
    public async Task<LongyouJoinPayload> LongyouJoin(
        LongyouJoinInput input, Caller caller, IJoiningDesk desk, IOrganizationDirectory organizations, ModuleDb<LongyouModule> db, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new NotFoundException();
        var form = new JoiningForm(input.Name, input.Phone, input.NationalId, input.Occupation, input.EmploymentForm);
        var outcome = await desk.RedeemAsync(input.Code, form, account, cancellationToken);
        var union = await organizations.FindAsync(outcome.OrganizationId, cancellationToken);
        if (union is null || !LongyouModule.IsHome(union.Path))
        {
            throw new LongyouCodeRequiredException();   // undoes the joining: it is one transaction
        }

        return new(await db.Set<MemberRef>().SingleOrDefaultAsync(m => m.Id == outcome.MemberId, cancellationToken), union);
    }
}

/// <summary>The code of a Longyou union and the one form.</summary>
/// <param name="Code">The join code as scanned or typed.</param>
/// <param name="Name">Your name, 1 to 40 characters.</param>
/// <param name="Phone">Your mobile number, eleven digits.</param>
/// <param name="NationalId">Your identity number, 18 characters.</param>
/// <param name="Occupation">Your occupation, a code of <c>occupationCategories</c>.</param>
/// <param name="EmploymentForm">In what form you work.</param>
internal sealed record LongyouJoinInput(
    [property: Required, StringLength(20)] string Code,
    [property: Required, StringLength(120)] string Name,
    [property: Required, StringLength(20)] string Phone,
    [property: Required, StringLength(30)] string NationalId,
    [property: StringLength(40)] string? Occupation = null,
    EmploymentForm EmploymentForm = EmploymentForm.NewEmploymentForm)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(LongyouJoinInput);
}

/// <summary>What became of the form.</summary>
/// <param name="Member">The new member.</param>
/// <param name="Organization">The union that she joined.</param>
internal sealed record LongyouJoinPayload(MemberRef? Member, OrganizationRef? Organization);

/// <summary>The code belongs to a union elsewhere.</summary>
[ErrorCode(
    "LONGYOU_CODE_REQUIRED",
    Zh = "该入会码不属于龙游县的工会，请使用“我要入会”通用入口。",
    En = "This code is not of a union of Longyou. Join through the general form instead.")]
internal sealed class LongyouCodeRequiredException() : DomainException("input", "code");
