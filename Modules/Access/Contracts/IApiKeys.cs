namespace Headless.Access.Contracts;

/// <summary>Partners' API keys as the operator of an installation handles them, on the command line. People do it in the schema, where nobody gives more than she holds.</summary>
public interface IApiKeys
{
    /// <summary>Makes a key. Part of the current transaction.</summary>
    /// <param name="order">What key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The key's text, <c>hl_live_&lt;lookup&gt;_&lt;secret&gt;</c>. It is returned this once; only a hash of its secret is kept.</returns>
    /// <exception cref="UnknownScopesException">A scope is no permission, or one that no key may hold, or none is named.</exception>
    /// <exception cref="UnknownKeyOrganizationException">No organization has the code.</exception>
    Task<string> CreateAsync(ApiKeyOrder order, CancellationToken cancellationToken);

    /// <summary>The keys, newest first.</summary>
    /// <param name="organizationCode">Only those of this organization's subtree; null: all.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="UnknownKeyOrganizationException">No organization has the code.</exception>
    Task<IReadOnlyList<ApiKeySummary>> ListAsync(string? organizationCode, CancellationToken cancellationToken);

    /// <summary>Gives a key a new secret. The one before stays valid for the overlap; one before that ends at once. Part of the current transaction.</summary>
    /// <param name="prefix">The public beginning of the key's text, <c>hl_live_&lt;lookup&gt;</c>; what follows is ignored.</param>
    /// <param name="overlapHours">How long the present secret stays valid, 0 to <see cref="ApiKeyTerms.MostOverlapHours"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The key's new text. It is returned this once.</returns>
    /// <exception cref="UnknownKeyException">No key begins like this.</exception>
    /// <exception cref="KeyEndedException">It has expired or was revoked.</exception>
    Task<string> RotateAsync(string prefix, int overlapHours, CancellationToken cancellationToken);

    /// <summary>Ends a key at once and for ever. Ending it again is harmless. Part of the current transaction.</summary>
    /// <param name="prefix">The public beginning of the key's text, <c>hl_live_&lt;lookup&gt;</c>; what follows is ignored.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The key's name.</returns>
    /// <exception cref="UnknownKeyException">No key begins like this.</exception>
    Task<string> RevokeAsync(string prefix, CancellationToken cancellationToken);
}

/// <summary>A key to be made.</summary>
/// <param name="Name">The partner's name for it, 1 to <see cref="ApiKeyTerms.NameLength"/> characters.</param>
/// <param name="Scopes">Permissions that the key holds; <c>*</c> is all of them.</param>
/// <param name="OrganizationCode">The code of the organization whose subtree the key reads and writes.</param>
/// <param name="Days">How long it lives, 1 to <see cref="ApiKeyTerms.MostDays"/>.</param>
/// <param name="RequestsPerMinute">How many requests each host accepts a minute, 1 to <see cref="ApiKeyTerms.MostRequestsPerMinute"/>.</param>
public sealed record ApiKeyOrder(
    string Name,
    IReadOnlyList<string> Scopes,
    string OrganizationCode,
    int Days = ApiKeyTerms.DefaultDays,
    int RequestsPerMinute = ApiKeyTerms.DefaultRequestsPerMinute);

/// <summary>What a list says of a key; nothing of its secret.</summary>
/// <param name="Prefix">The public beginning of its text.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OrganizationCode">The organization whose subtree it reads and writes.</param>
/// <param name="Scopes">The permissions that it holds.</param>
/// <param name="GrantedBy">The name of the account that made it; null: the command line.</param>
/// <param name="RequestsPerMinute">How many requests each host accepts a minute.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresAt">When it ends, UTC; null: never.</param>
/// <param name="LastUsedAt">When it was last used, UTC, to the minute; null: never.</param>
public sealed record ApiKeySummary(
    string Prefix,
    string Name,
    ApiKeyState State,
    string OrganizationCode,
    IReadOnlyList<string> Scopes,
    string? GrantedBy,
    int RequestsPerMinute,
    DateTime CreatedAt,
    DateTime? ExpiresAt,
    DateTime? LastUsedAt);
