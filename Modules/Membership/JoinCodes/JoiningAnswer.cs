using Headless.Membership.Applications;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Membership.JoinCodes;

/// <summary>Loads what a form has become, for the answer to the person herself.</summary>
/// <param name="db">The module's tables, in the scope of the person.</param>
[Service]
internal sealed class JoiningAnswer(ModuleDb<MembershipModule> db)
{
    /// <summary>The application.</summary>
    /// <param name="outcome">What became of the form.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The application; null when she joined at once.</returns>
    public async Task<MembershipApplication?> ApplicationAsync(JoiningOutcome outcome, CancellationToken cancellationToken) =>
        outcome.ApplicationId is { } id ? await db.Set<MembershipApplication>().SingleAsync(a => a.Id == id, cancellationToken) : null;

    /// <summary>The member.</summary>
    /// <param name="outcome">What became of the form.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The member; null when she has applied.</returns>
    public async Task<Member?> MemberAsync(JoiningOutcome outcome, CancellationToken cancellationToken) =>
        outcome.MemberId is { } id ? await db.Set<Member>().SingleAsync(m => m.Id == id, cancellationToken) : null;
}

/// <summary>Only a signed-in person can do this: a partner's key cannot.</summary>
[ErrorCode("PERSON_ONLY", Zh = "只有本人登录后才能办理。", En = "Only a signed-in person can do this.")]
internal sealed class PersonOnlyException : DomainException;
