using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.Applications;

/// <summary>Writes what is done to applications, and moves them on.</summary>
/// <param name="db">The module's tables.</param>
/// <param name="clock">The clock.</param>
[Service]
internal sealed class ApplicationHistory(ModuleDb<MembershipModule> db, TimeProvider clock)
{
    /// <summary>Applies an action to an application and writes its history.</summary>
    /// <param name="application">The application.</param>
    /// <param name="deed">What is done, and by whom.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="DomainException">The machine refuses.</exception>
    public async Task ApplyAsync(MembershipApplication application, ApplicationDeed deed, CancellationToken cancellationToken)
    {
        var before = application.State;
        var now = clock.GetUtcNow().UtcDateTime;
        application.GoTo(ApplicationMachine.Next(before, deed.Action, deed.Expected), now);
        var last = await db.Unscoped<ApplicationStep>("The application was in scope; so is its history.").Where(s => s.ApplicationId == application.Id)
            .MaxAsync(s => (int?)s.Ordinal, cancellationToken);
        Write(application, (last ?? 0) + 1, deed.Action == ApplicationAction.Submit ? ApplicationStepKind.Submitted : before.Step, deed, now);
    }

    /// <summary>Writes the first line of a new application's history.</summary>
    /// <param name="application">The application, not saved yet.</param>
    /// <param name="actorAccountId">The applicant's account.</param>
    public void Begin(MembershipApplication application, Guid actorAccountId) => Write(
        application, 1, ApplicationStepKind.Submitted, new(ApplicationAction.Submit, ApplicationActor.Applicant, actorAccountId), application.SubmittedAt);

    private void Write(MembershipApplication application, int ordinal, ApplicationStepKind kind, ApplicationDeed deed, DateTime now) => db.AddUnscoped(
        new ApplicationStep
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application.Id,
            Ordinal = ordinal,
            Kind = kind,
            Action = deed.Action,
            At = now,
            Actor = deed.Actor,
            ActorAccountId = deed.AccountId,
            Note = deed.Note,
        },
        "History goes with its application, whose scope was checked when it was loaded.");
}

/// <summary>What somebody does to an application.</summary>
/// <param name="Action">What.</param>
/// <param name="Actor">In what role.</param>
/// <param name="AccountId">With what account.</param>
internal sealed record ApplicationDeed(ApplicationAction Action, ApplicationActor Actor, Guid? AccountId)
{
    /// <summary>The step that she believes to be the current one.</summary>
    public ApplicationStepKind? Expected { get; init; }

    /// <summary>What she writes to it.</summary>
    public string? Note { get; init; }
}
