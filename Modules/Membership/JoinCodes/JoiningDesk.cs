using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.JoinCodes;

/// <summary>Takes people's forms, whichever way they come, and lets them join or apply.</summary>
[Service]
internal sealed class JoiningDesk(
    ModuleDb<MembershipModule> db, FormCheck check, PersonSeal seal, JoiningFlows flows, Placement placement,
    Admissions admissions, ApplicationIntake intake, IOrganizationDirectory directory, TimeProvider clock) : IJoiningDesk
{
    /// <inheritdoc/>
    public async Task<JoiningOutcome> RedeemAsync(string code, JoiningForm form, Guid accountId, CancellationToken cancellationToken)
    {
        var cleaned = check.Clean(form);
        var organizationId = await TakeAsync(CodeText.Clean(code), cancellationToken);
        var union = await directory.FindAsync(organizationId, cancellationToken) ?? throw new JoinCodeUnusableException();
        var joining = new Joining(cleaned, seal.Seal(cleaned), accountId, JoinChannel.JoinCode);
        return await JoinAsync(joining, union, union.Id, cancellationToken);
    }

    /// <summary>Takes the form of somebody who has no code.</summary>
    /// <param name="form">Her form; it is checked here.</param>
    /// <param name="requestedId">The union she asks for; null when she belongs to no unit.</param>
    /// <param name="homeDivisionCode">The township or village she lives in; needed when she asks for no union.</param>
    /// <param name="accountId">The account she is signed in with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What became of it.</returns>
    public async Task<JoiningOutcome> SubmitAsync(JoiningForm form, Guid? requestedId, string? homeDivisionCode, Guid accountId, CancellationToken cancellationToken)
    {
        var cleaned = check.Clean(form);
        var receiver = await placement.ReceiverAsync(requestedId, homeDivisionCode, cancellationToken);
        var joining = new Joining(cleaned, seal.Seal(cleaned), accountId, JoinChannel.Form);
        return await JoinAsync(joining, receiver, requestedId, cancellationToken);
    }

    private async Task<JoiningOutcome> JoinAsync(Joining joining, OrganizationRef receiver, Guid? requestedId, CancellationToken cancellationToken)
    {
        if (await flows.DecideAsync(receiver, joining.Form, cancellationToken) == JoiningDecision.ApplyInSteps)
        {
            var applicationId = await intake.TakeAsync(joining, receiver.Id, requestedId, cancellationToken);
            return new(receiver.Id, null, applicationId);
        }

        await intake.RefuseIfPendingAsync(joining.AccountId, cancellationToken);
        var unionId = requestedId ?? (await placement.FallbackAsync(receiver, cancellationToken)).Id;
        var admission = new Admission(joining.Person, joining.AccountId, unionId, joining.Channel, VerificationStatus.Pending);
        return new(unionId, await admissions.AdmitAsync(admission, cancellationToken), null);
    }

    // One conditional statement: of two people who want the last use, one gets it.
    private async Task<Guid> TakeAsync(string code, CancellationToken cancellationToken)
    {
        const string Because = "Whoever holds the code may use it, though she cannot see the union's codes.";
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = await db.Unscoped<JoinCode>(Because).Where(c => c.Code == code && c.ExpiresAt > now && c.Uses < c.MaxUses)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Uses, c => c.Uses + 1), cancellationToken);
        return taken == 1
            ? await db.Unscoped<JoinCode>(Because).AsNoTracking().Where(c => c.Code == code).Select(c => c.OrganizationId).SingleAsync(cancellationToken)
            : throw new JoinCodeUnusableException();
    }
}

/// <summary>A checked form on its way.</summary>
/// <param name="Form">The form.</param>
/// <param name="Person">The same, sealed.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Channel">By which way it came.</param>
internal sealed record Joining(JoiningForm Form, SealedPerson Person, Guid AccountId, JoinChannel Channel);
