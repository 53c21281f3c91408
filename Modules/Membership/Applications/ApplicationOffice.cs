using Headless.Membership.Contracts;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Applications;

/// <summary>Where officers work on applications.</summary>
[Service]
internal sealed class ApplicationOffice(
    ModuleDb<MembershipModule> db, ApplicationHistory history, Placement placement, Admissions admissions, IOrganizationDirectory directory, Caller caller)
{
    /// <summary>Does the current step. Doing it has the step's own effect: an assignment, or the membership's record.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="expected">The step that the officer believes to be the current one.</param>
    /// <param name="note">What she writes to it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The application.</returns>
    public async Task<MembershipApplication> AdvanceAsync(Guid applicationId, ApplicationStepKind expected, string? note, CancellationToken cancellationToken)
    {
        var application = await LoadAsync(applicationId, cancellationToken);
        await history.ApplyAsync(application, Deed(ApplicationAction.Complete, expected, note), cancellationToken);
        if (expected == ApplicationStepKind.OrganizationAssignment)
        {
            await AssignAsync(application, application.RequestedOrganizationId ?? await FallbackAsync(application, cancellationToken), cancellationToken);
        }
        else if (expected == ApplicationStepKind.RecordCreation)
        {
            var admission = new Admission(
                application.Person, application.AccountId, application.OrganizationId, application.Channel, VerificationStatus.Verified);
            application.MemberId = await admissions.AdmitAsync(admission, cancellationToken);
        }

        return application;
    }

    /// <summary>Does the step of assignment with a union of the officer's choice.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="organizationId">The union.</param>
    /// <param name="note">What she writes to it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The application.</returns>
    public async Task<MembershipApplication> AssignAsync(Guid applicationId, Guid organizationId, string? note, CancellationToken cancellationToken)
    {
        var application = await LoadAsync(applicationId, cancellationToken);
        await history.ApplyAsync(application, Deed(ApplicationAction.Complete, ApplicationStepKind.OrganizationAssignment, note), cancellationToken);
        await AssignAsync(application, organizationId, cancellationToken);
        return application;
    }

    /// <summary>Sends an application back for correction, or refuses it.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="action"><see cref="ApplicationAction.Return"/> or <see cref="ApplicationAction.Reject"/>.</param>
    /// <param name="reason">Why, for the applicant to read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The application.</returns>
    public async Task<MembershipApplication> TurnDownAsync(Guid applicationId, ApplicationAction action, string reason, CancellationToken cancellationToken)
    {
        var application = await LoadAsync(applicationId, cancellationToken);
        await history.ApplyAsync(application, Deed(action, null, reason), cancellationToken);
        application.Reason = reason;
        return application;
    }

    private async Task<MembershipApplication> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var application = await db.Set<MembershipApplication>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            ?? throw new NotFoundException("input", "applicationId");
        return caller.AccountId == application.AccountId ? throw new OwnApplicationException() : application;
    }

    private ApplicationDeed Deed(ApplicationAction action, ApplicationStepKind? expected, string? note) =>
        new(action, ApplicationActor.Officer, caller.AccountId) { Expected = expected, Note = note };

    private async Task<Guid> FallbackAsync(MembershipApplication application, CancellationToken cancellationToken)
    {
        var receiver = await directory.FindAsync(application.OrganizationId, cancellationToken) ?? throw new NotFoundException("input", "applicationId");
        return (await placement.FallbackAsync(receiver, cancellationToken)).Id;
    }

    private async Task AssignAsync(MembershipApplication application, Guid organizationId, CancellationToken cancellationToken)
    {
        var union = await directory.FindAsync(organizationId, cancellationToken) ?? throw new NotFoundException("input", "organizationId");
        if (!caller.ScopeOf([MembershipPermissions.ProcessApplications]).Contains(union.Path))
        {
            throw new OutsideSubtreeException();
        }

        application.OrganizationId = union.Id;
    }
}
