using System.ComponentModel.DataAnnotations;
using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>Makes keys.</summary>
[MutationType]
internal sealed class CreateApiKeyMutation
{
    /// <summary>
    /// Makes a key for a partner's system. It reads and writes the subtree of one organization and holds only what the caller holds there herself. The secret is in this answer and nowhere else: only its hash is kept.
    /// Should the answer be lost, revoke the key and make another.
    /// </summary>
    /// <param name="input">The key.</param>
    /// <param name="caller">The person who gives it.</param>
    /// <param name="organizations">Finds the organization.</param>
    /// <param name="scopes">Checks what she gives.</param>
    /// <param name="db">Keeps the key.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
    [Error<KeysNeedAPersonException>]
    [Error<KeyOutsideSubtreeException>]
    [Error<AllScopesRefusedException>]
    [Error<UnknownScopesException>]
    [Error<ScopesNotHeldException>]
    [Error<InvalidKeyEndException>]
    public async Task<IssuedKeyPayload> CreateApiKey(
        CreateApiKeyInput input, Caller caller, IOrganizationDirectory organizations, KeyScopes scopes, ModuleDb<AccessModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        KeysNeedAPersonException.ThrowUnlessPerson(caller);
        var organization = await organizations.FindAsync(input.OrganizationId, cancellationToken);
        if (organization is null || !caller.ScopeOf([AccessPermissions.GrantKeys, AccessPermissions.ManageKeys]).Contains(organization.Path))
        {
            throw new KeyOutsideSubtreeException();
        }

        var given = scopes.OfPerson(caller, organization.Path, input.Scopes);
        var now = time.UtcNow();
        InvalidKeyEndException.ThrowUnlessAhead(input.ExpiresAt, now);
        var text = KeyText.Create();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = input.Name.Trim(),
            Lookup = text.Lookup,
            SecretHash = text.HashSecret(),
            Scopes = KeyScopes.Write(given),
            OrganizationId = organization.Id,
            GrantorId = caller.AccountId,
            RequestsPerMinute = input.RequestsPerMinute,
            CreatedAt = now,
            ExpiresAt = input.ExpiresAt ?? now.AddDays(ApiKeyTerms.DefaultDays),
        };
        db.Add(key);
        return new(key, text.Reveal());
    }
}

/// <summary>A key to make.</summary>
/// <param name="Name">What to call it, such as the partner and what it is for; 1 to 100 characters.</param>
/// <param name="OrganizationId">The organization whose subtree it reads and writes; in the caller's own.</param>
/// <param name="Scopes">The permissions that it holds, 1 to 50, all of which the caller holds there. See <c>viewer { grants }</c>.</param>
/// <param name="ExpiresAt">When it ends, within 1,095 days; left out: in 365 days.</param>
/// <param name="RequestsPerMinute">How many requests a minute each host accepts, 1 to 6,000.</param>
internal sealed record CreateApiKeyInput(
    [property: Required, StringLength(ApiKeyTerms.NameLength, MinimumLength = 1)] string Name,
    [property: ID<OrganizationRef>] Guid OrganizationId,
    [property: Required, MinLength(1), MaxLength(ApiKeyTerms.MostScopes)] IReadOnlyList<string> Scopes,
    DateTime? ExpiresAt = null,
    [property: Range(1, ApiKeyTerms.MostRequestsPerMinute)] int RequestsPerMinute = ApiKeyTerms.DefaultRequestsPerMinute);

/// <summary>A key and its new secret.</summary>
/// <param name="ApiKey">The key.</param>
/// <param name="SecretKey">The key's whole text, to be sent as <c>X-Api-Key</c>. It is shown this once and cannot be had again.</param>
internal sealed record IssuedKeyPayload(ApiKey ApiKey, string SecretKey);
