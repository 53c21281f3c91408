using System.ComponentModel.DataAnnotations;
using Headless.Access.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

/// <summary>Renames keys.</summary>
[MutationType]
internal sealed class RenameApiKeyMutation
{
    /// <summary>Gives a key of the caller's subtree another name; what it opens stays the same.</summary>
    /// <param name="input">The key and its name.</param>
    /// <param name="caller">The person who does it.</param>
    /// <param name="db">Keeps the key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(AccessPermissions.GrantKeys, AccessPermissions.ManageKeys)]
    [Error<KeysNeedAPersonException>]
    [Error<NotFoundException>]
    public async Task<ApiKey> RenameApiKey(RenameApiKeyInput input, Caller caller, ModuleDb<AccessModule> db, CancellationToken cancellationToken)
    {
        KeysNeedAPersonException.ThrowUnlessPerson(caller);
        var key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == input.Id, cancellationToken) ?? throw new NotFoundException("input", "id");
        key.Name = input.Name.Trim();
        return key;
    }
}

/// <summary>A key to rename.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">What to call it, 1 to 100 characters.</param>
internal sealed record RenameApiKeyInput([property: ID<ApiKey>] Guid Id, [property: Required, StringLength(ApiKeyTerms.NameLength, MinimumLength = 1)] string Name);
