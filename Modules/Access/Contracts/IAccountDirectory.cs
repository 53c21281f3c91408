using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>Accounts, for modules that keep people.</summary>
public interface IAccountDirectory
{
    /// <summary>The account with this subject.</summary>
    /// <param name="subject">What the identity provider calls the person.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The account; null when there is none.</returns>
    Task<AccountRef?> FindAsync(string subject, CancellationToken cancellationToken);

    /// <summary>The account with this subject, made when there is none. Part of the current transaction.</summary>
    /// <param name="subject">What the identity provider calls the person, 1 to 200 characters.</param>
    /// <param name="displayName">The name for a new account; an existing one keeps its own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The account.</returns>
    Task<AccountRef> EnsureAsync(string subject, string displayName, CancellationToken cancellationToken);

    /// <summary>Makes the account an officer or administrator of an organization's subtree from now on. Part of the current transaction.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="organizationId">The subtree's root.</param>
    /// <param name="role">One role: <see cref="StandingRoles.Officer"/> or <see cref="StandingRoles.Administrator"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task AssignAsync(Guid accountId, Guid organizationId, StandingRoles role, CancellationToken cancellationToken);
}
