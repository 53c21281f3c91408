using Headless.Access.Contracts;
using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Demo;

/// <summary>Synthetic applications: one at each of the steps, one returned, one refused.</summary>
[Service]
internal sealed class DemoApplications(
    ModuleDb<MembershipModule> db, IAccountDirectory accounts, ApplicationIntake intake, ApplicationHistory history, Placement placement,
    Admissions admissions, PersonSeal seal)
{
    /// <summary>Writes the applications.</summary>
    /// <param name="people">The people.</param>
    /// <param name="township">The union of the applicants' home address.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(DemoPeople people, OrganizationRef township, CancellationToken cancellationToken)
    {
        var fallback = await placement.FallbackAsync(township, cancellationToken);
        for (var steps = 0; steps <= (int)ApplicationStepKind.Welcome; steps++)
        {
            await DoAsync(await SendAsync(people, township, cancellationToken), steps, fallback, cancellationToken);
        }

        await TurnDownAsync(await SendAsync(people, township, cancellationToken), ApplicationAction.Return, "姓名与证件不一致，请更正后重新提交（虚构）", cancellationToken);
        await TurnDownAsync(await SendAsync(people, township, cancellationToken), ApplicationAction.Reject, "不在本市就业（虚构）", cancellationToken);
        await db.SaveAsync(cancellationToken);
    }

    private async Task<MembershipApplication> SendAsync(DemoPeople people, OrganizationRef township, CancellationToken cancellationToken)
    {
        var form = people.Next();
        var account = await accounts.EnsureAsync($"demo-applicant:{form.Phone}", form.Name, cancellationToken);
        var id = await intake.TakeAsync(new(form, seal.Seal(form), account.Id, JoinChannel.Form), township.Id, null, cancellationToken);
        return await db.Set<MembershipApplication>().SingleAsync(a => a.Id == id, cancellationToken);
    }

    private async Task DoAsync(MembershipApplication application, int steps, OrganizationRef fallback, CancellationToken cancellationToken)
    {
        for (var i = 0; i < steps; i++)
        {
            var step = application.CurrentStep;
            await history.ApplyAsync(application, new(ApplicationAction.Complete, ApplicationActor.Officer, null) { Expected = step }, cancellationToken);
            if (step == ApplicationStepKind.OrganizationAssignment)
            {
                application.OrganizationId = fallback.Id;
            }
            else if (step == ApplicationStepKind.RecordCreation)
            {
                application.MemberId = await admissions.AdmitAsync(
                    new Admission(application.Person, application.AccountId, application.OrganizationId, application.Channel, VerificationStatus.Verified), cancellationToken);
            }

            await db.SaveAsync(cancellationToken);
        }
    }

    private async Task TurnDownAsync(MembershipApplication application, ApplicationAction action, string reason, CancellationToken cancellationToken)
    {
        await history.ApplyAsync(application, new(action, ApplicationActor.Officer, null) { Note = reason }, cancellationToken);
        application.Reason = reason;
    }
}
