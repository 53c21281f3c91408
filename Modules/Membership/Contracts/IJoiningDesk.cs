namespace Headless.Membership.Contracts;

/// <summary>Joins people by code for the forms of other modules and plugins. Part of the current transaction.</summary>
public interface IJoiningDesk
{
    /// <summary>Uses a join code once for the person, who joins or applies as the flow of the code's union decides (LY03).</summary>
    /// <param name="code">The code as scanned or typed.</param>
    /// <param name="form">Her form; it is checked here.</param>
    /// <param name="accountId">The account she is signed in with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidFormException">Name, phone, identity number or occupation is not one.</exception>
    /// <exception cref="JoinCodeUnusableException">The code is unknown, expired or used up.</exception>
    /// <exception cref="AlreadyMemberException">She is a member of a union already.</exception>
    /// <exception cref="ApplicationPendingException">She has an application under way.</exception>
    /// <exception cref="IdentityTakenException">The identity number belongs to another account's member.</exception>
    Task<JoiningOutcome> RedeemAsync(string code, JoiningForm form, Guid accountId, CancellationToken cancellationToken);
}

/// <summary>What became of a form.</summary>
/// <param name="OrganizationId">The union.</param>
/// <param name="MemberId">The member, when she joined at once.</param>
/// <param name="ApplicationId">The application, when one has begun.</param>
public sealed record JoiningOutcome(Guid OrganizationId, Guid? MemberId, Guid? ApplicationId);
