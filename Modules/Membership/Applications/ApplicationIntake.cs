using Headless.Membership.Contracts;
using Headless.Membership.JoinCodes;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Applications;

/// <summary>Begins applications, and takes corrected ones again.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="history">The applications' history.</param>
/// <param name="people">Finds who is a member already.</param>
/// <param name="clock">The clock.</param>
[Service]
internal sealed class ApplicationIntake(ModuleDb<MembershipModule> db, ApplicationHistory history, KnownPeople people, TimeProvider clock)
{
    private const string Because = "The applicant is not in the scope of the union she applies to.";

    /// <summary>Takes a form: a new application, or the corrected form of one that was returned.</summary>
    /// <param name="joining">The form.</param>
    /// <param name="receiverId">The union that handles it.</param>
    /// <param name="requestedId">The union she asks for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The application's id.</returns>
    /// <exception cref="ApplicationPendingException">One is under way already.</exception>
    /// <exception cref="AlreadyMemberException">She is a member already.</exception>
    public async Task<Guid> TakeAsync(Joining joining, Guid receiverId, Guid? requestedId, CancellationToken cancellationToken)
    {
        await RefuseKnownAsync(joining, receiverId, cancellationToken);
        var application = await OpenOf(joining.AccountId).SingleOrDefaultAsync(cancellationToken);
        if (application is { Status: not ApplicationStatus.Returned })
        {
            throw new ApplicationPendingException();
        }

        if (application is null)
        {
            application = New(joining, receiverId, requestedId);
            db.AddUnscoped(application, Because);
            history.Begin(application, joining.AccountId);
        }
        else
        {
            application.Correct(joining.Person);
            (application.OrganizationId, application.RequestedOrganizationId) = (receiverId, requestedId);
            application.SubmittedAt = clock.GetUtcNow().UtcDateTime;
            await history.ApplyAsync(application, new(ApplicationAction.Submit, ApplicationActor.Applicant, joining.AccountId), cancellationToken);
        }

        try
        {
            await db.SaveAsync(cancellationToken);
        }
        catch (UniqueViolationException)
        {
            throw new ApplicationPendingException();
        }

        return application.Id;
    }

    /// <summary>Refuses somebody who has an application under way.</summary>
    /// <param name="accountId">Her account.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ApplicationPendingException">She has one.</exception>
    public async Task RefuseIfPendingAsync(Guid accountId, CancellationToken cancellationToken)
    {
        if (await OpenOf(accountId).AnyAsync(cancellationToken))
        {
            throw new ApplicationPendingException();
        }
    }

    private IQueryable<MembershipApplication> OpenOf(Guid accountId) =>
        db.Unscoped<MembershipApplication>("Her own, whichever union has it.").Where(a => a.AccountId == accountId && a.ClosedAt == null);

    private async Task RefuseKnownAsync(Joining joining, Guid receiverId, CancellationToken cancellationToken)
    {
        // The identity is checked in a later step; here only what cannot come true is refused.
        var admission = new Admission(joining.Person, joining.AccountId, receiverId, joining.Channel, VerificationStatus.Verified);
        if ((await people.FindAsync([admission], cancellationToken)).Match(admission).Problem is { } problem)
        {
            throw problem;
        }
    }

    private MembershipApplication New(Joining joining, Guid receiverId, Guid? requestedId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var person = joining.Person;
        var application = new MembershipApplication
        {
            Id = Guid.CreateVersion7(),
            Number = ApplicationNumber.Make(clock.Today()),
            AccountId = joining.AccountId,
            Channel = joining.Channel,
            OrganizationId = receiverId,
            RequestedOrganizationId = requestedId,
            DisplayName = person.DisplayName,
            NameMasked = person.NameMasked,
            NameSortKey = ChineseSortKey.Of(person.DisplayName),
            PhoneMasked = person.PhoneMasked,
            PhoneSealed = person.PhoneSealed,
            PhoneFingerprint = person.PhoneFingerprint,
            NationalIdMasked = person.NationalIdMasked,
            NationalIdSealed = person.NationalIdSealed,
            NationalIdFingerprint = person.NationalIdFingerprint,
            OccupationCode = person.OccupationCode,
            EmploymentForm = person.EmploymentForm,
            SubmittedAt = now,
        };
        application.GoTo(ApplicationMachine.Sent, now);
        return application;
    }
}
