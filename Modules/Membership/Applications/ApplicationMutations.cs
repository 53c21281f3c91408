using Headless.Membership.Contracts;
using Headless.Membership.JoinCodes;
using Headless.Membership.Members;
using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>Applying, and the officers' work on applications.</summary>
[MutationType]
internal sealed class ApplicationMutations
{
    /// <summary>
    /// Applies to join a union (NB05), or sends the corrected form of an application that was returned. Where a county lets people join with one form, the answer is a member at once (LY04).
    /// </summary>
    /// <param name="input">The form.</param>
    [RequirePermission(MembershipPermissions.Apply)]
    [Error<InvalidFormException>]
    [Error<NotFoundException>]
    [Error<AlreadyMemberException>]
    [Error<ApplicationPendingException>]
    [Error<IdentityTakenException>]
    [Error<ConcurrencyException>]
    public async Task<SubmitMembershipApplicationPayload> SubmitMembershipApplication(
        SubmitMembershipApplicationInput input, JoiningDesk desk, JoiningAnswer answer, Caller caller, CancellationToken cancellationToken)
    {
        var form = new JoiningForm(input.Name, input.Phone, input.NationalId, input.OccupationCode, input.EmploymentForm);
        var account = caller.AccountId ?? throw new PersonOnlyException();
        var outcome = await desk.SubmitAsync(form, input.OrganizationId, input.HomeDivisionCode, account, cancellationToken);
        return new(await answer.ApplicationAsync(outcome, cancellationToken), await answer.MemberAsync(outcome, cancellationToken));
    }

    /// <summary>
    /// Does the current step of an application and moves it to the next (NB05). Two steps have an effect of their own: <c>ORGANIZATION_ASSIGNMENT</c> assigns the union that was asked for, else the township's
    /// reservoir union (NB06), and <c>RECORD_CREATION</c> makes the applicant a member.
    /// </summary>
    /// <param name="input">Which application, and the step you have done.</param>
    [RequirePermission(MembershipPermissions.ProcessApplications)]
    [Error<NotFoundException>]
    [Error<WrongApplicationStepException>]
    [Error<ApplicationNotInProgressException>]
    [Error<OwnApplicationException>]
    [Error<OutsideSubtreeException>]
    [Error<AlreadyMemberException>]
    [Error<IdentityTakenException>]
    [Error<ConcurrencyException>]
    public Task<MembershipApplication> AdvanceMembershipApplication(
        AdvanceMembershipApplicationInput input, ApplicationOffice office, CancellationToken cancellationToken) =>
        office.AdvanceAsync(input.ApplicationId, input.ExpectedStep, input.Note, cancellationToken);

    /// <summary>Does the step <c>ORGANIZATION_ASSIGNMENT</c> with a union of your choice.</summary>
    /// <param name="input">Which application, and the union.</param>
    [RequirePermission(MembershipPermissions.ProcessApplications)]
    [Error<NotFoundException>]
    [Error<WrongApplicationStepException>]
    [Error<ApplicationNotInProgressException>]
    [Error<OwnApplicationException>]
    [Error<OutsideSubtreeException>]
    [Error<ConcurrencyException>]
    public Task<MembershipApplication> AssignMembershipApplication(
        AssignMembershipApplicationInput input, ApplicationOffice office, CancellationToken cancellationToken) =>
        office.AssignAsync(input.ApplicationId, input.OrganizationId, input.Note, cancellationToken);

    /// <summary>Sends an application back to its applicant for correction; when she sends it again, all steps are done again. Possible until the union has approved.</summary>
    /// <param name="input">Which application, and what is to be corrected.</param>
    [RequirePermission(MembershipPermissions.ProcessApplications)]
    [Error<NotFoundException>]
    [Error<ApplicationNotInProgressException>]
    [Error<ApplicationDecidedException>]
    [Error<OwnApplicationException>]
    [Error<ConcurrencyException>]
    public Task<MembershipApplication> ReturnMembershipApplication(
        ReturnMembershipApplicationInput input, ApplicationOffice office, CancellationToken cancellationToken) =>
        office.TurnDownAsync(input.ApplicationId, ApplicationAction.Return, input.Reason, cancellationToken);

    /// <summary>Refuses an application for good; the person may apply anew. Possible until her membership is recorded.</summary>
    /// <param name="input">Which application, and why.</param>
    [RequirePermission(MembershipPermissions.ProcessApplications)]
    [Error<NotFoundException>]
    [Error<ApplicationNotInProgressException>]
    [Error<ApplicationDecidedException>]
    [Error<OwnApplicationException>]
    [Error<ConcurrencyException>]
    public Task<MembershipApplication> RejectMembershipApplication(
        RejectMembershipApplicationInput input, ApplicationOffice office, CancellationToken cancellationToken) =>
        office.TurnDownAsync(input.ApplicationId, ApplicationAction.Reject, input.Reason, cancellationToken);
}

/// <summary>What became of the form: an application, or at once a member.</summary>
/// <param name="MembershipApplication">The application; null when she is a member at once.</param>
/// <param name="Member">The member, where one form is enough (LY04); else null.</param>
internal sealed record SubmitMembershipApplicationPayload(MembershipApplication? MembershipApplication, Member? Member);
