using System.ComponentModel.DataAnnotations;
using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>Gives keys new secrets.</summary>
[MutationType]
internal sealed class RotateApiKeyMutation
{
    /// <summary>
    /// Gives a key a new secret, shown this once, and accepts the present one beside it for a while, so that the partner can change over without a gap. A key has at most two secrets: one that was still accepted from
    /// an earlier rotation ends at once. The caller must hold all that the key holds.
    /// </summary>
    /// <param name="input">The key.</param>
    /// <param name="caller">The person who does it.</param>
    /// <param name="scopes">Checks what she could give.</param>
    /// <param name="db">Keeps the key.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
    [Error<KeysNeedAPersonException>]
    [Error<NotFoundException>]
    [Error<ScopesNotHeldException>]
    [Error<InvalidKeyEndException>]
    [Error<KeyEndedException>]
    public async Task<IssuedKeyPayload> RotateApiKey(
        RotateApiKeyInput input, Caller caller, KeyScopes scopes, ModuleDb<AccessModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        KeysNeedAPersonException.ThrowUnlessPerson(caller);
        var row = db.Set<ApiKey>().Where(k => k.Id == input.Id);
        var found = await row.Select(k => new { k.Lookup, k.Scopes, k.Organization!.Path }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("input", "id");
        scopes.CheckHeld(caller, found.Path, KeyScopes.Read(found.Scopes));

        var now = time.UtcNow();
        InvalidKeyEndException.ThrowUnlessAhead(input.ExpiresAt, now);
        var text = KeyText.Renew(found.Lookup);
        return await row.RotateAsync(text, TimeSpan.FromHours(input.OverlapHours), input.ExpiresAt, now, cancellationToken)
            ? new(await row.AsNoTracking().SingleAsync(cancellationToken), text.Reveal())
            : throw await row.EndedAsync(now, cancellationToken);
    }
}

/// <summary>A key to give a new secret.</summary>
/// <param name="Id">The key.</param>
/// <param name="OverlapHours">How long the present secret is accepted further, 0 (it ends at once, for a secret that leaked) to 168 hours.</param>
/// <param name="ExpiresAt">When the key ends from now on, within 1,095 days; left out: as before.</param>
internal sealed record RotateApiKeyInput(
    [property: ID<ApiKey>] Guid Id,
    [property: Range(0, ApiKeyTerms.MostOverlapHours)] int OverlapHours = ApiKeyTerms.DefaultOverlapHours,
    DateTime? ExpiresAt = null);
