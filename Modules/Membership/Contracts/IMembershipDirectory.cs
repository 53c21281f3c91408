namespace Headless.Membership.Contracts;

/// <summary>Answers other modules' rules about members, whatever the caller's scope. What it says must not reach a caller who may not read the member.</summary>
public interface IMembershipDirectory
{
    /// <summary>The member who signs in with this account.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The member; null when the account belongs to none.</returns>
    Task<MemberSummary?> FindByAccountAsync(Guid accountId, CancellationToken cancellationToken);

    /// <summary>The member with this id.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The member; null when there is none.</returns>
    Task<MemberSummary?> FindAsync(Guid memberId, CancellationToken cancellationToken);

    /// <summary>Whether the member's age today, by her identity number, lies between two ages. The birthday itself stays with Membership.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="least">The least full years.</param>
    /// <param name="most">The most full years.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>False also when there is no such member.</returns>
    Task<bool> IsAgedAsync(Guid memberId, int least, int most, CancellationToken cancellationToken);
}

/// <summary>What other modules' rules may know of a member.</summary>
/// <param name="Id">The member's id.</param>
/// <param name="OrganizationId">The union that keeps her record.</param>
/// <param name="OrganizationPath">That union's path.</param>
/// <param name="IsActive">Whether she has an active membership now.</param>
/// <param name="IsVerified">Whether her identity is verified (H16).</param>
/// <param name="EmploymentForm">In what form she works: some services are for one form only (HS07).</param>
/// <param name="NameMasked">Her name as strangers may see it, such as 张*.</param>
public sealed record MemberSummary(
    Guid Id, Guid OrganizationId, string OrganizationPath, bool IsActive, bool IsVerified, EmploymentForm EmploymentForm, string NameMasked);
