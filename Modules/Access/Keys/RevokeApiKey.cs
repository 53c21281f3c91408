using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>Ends keys.</summary>
[MutationType]
internal sealed class RevokeApiKeyMutation
{
    /// <summary>Ends a key of the caller's subtree for ever, whoever made it. No host accepts a request with it that comes after this answer. Ending it twice is harmless.</summary>
    /// <param name="input">The key.</param>
    /// <param name="caller">The person who does it.</param>
    /// <param name="db">Keeps the key.</param>
    /// <param name="time">Tells when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
    [Error<KeysNeedAPersonException>]
    [Error<NotFoundException>]
    public async Task<ApiKey> RevokeApiKey(RevokeApiKeyInput input, Caller caller, ModuleDb<AccessModule> db, TimeProvider time, CancellationToken cancellationToken)
    {
        KeysNeedAPersonException.ThrowUnlessPerson(caller);
        var row = db.Set<ApiKey>().Where(k => k.Id == input.Id);
        await row.RevokeAsync(time.UtcNow(), cancellationToken);
        return await row.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("input", "id");
    }
}

/// <summary>A key to end.</summary>
/// <param name="Id">The key.</param>
internal sealed record RevokeApiKeyInput([property: ID<ApiKey>] Guid Id);
