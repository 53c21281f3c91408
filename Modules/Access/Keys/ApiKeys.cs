using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Keys;

[Service]
internal sealed class ApiKeys(ModuleDb<AccessModule> db, IOrganizationDirectory organizations, KeyScopes scopes, TimeProvider time) : IApiKeys
{
    private const string Because = "the operator of the installation handles all keys";
    private const int Examples = 12;

    public async Task<string> CreateAsync(ApiKeyOrder order, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(order.Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order.Name.Length, ApiKeyTerms.NameLength);
        Between(order.Days, 1, ApiKeyTerms.MostDays);
        Between(order.RequestsPerMinute, 1, ApiKeyTerms.MostRequestsPerMinute);
        var given = scopes.OfOperator(order.Scopes);
        var organization = await OrganizationAsync(order.OrganizationCode, cancellationToken);
        var text = KeyText.Create();
        var now = time.UtcNow();
        db.Add(new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = order.Name.Trim(),
            Lookup = text.Lookup,
            SecretHash = text.HashSecret(),
            Scopes = KeyScopes.Write(given),
            OrganizationId = organization.Id,
            RequestsPerMinute = order.RequestsPerMinute,
            CreatedAt = now,
            ExpiresAt = now.AddDays(order.Days),
        });
        await db.SaveAsync(cancellationToken);
        return text.Reveal();
    }

    public async Task<IReadOnlyList<ApiKeySummary>> ListAsync(string? organizationCode, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var path = organizationCode is null ? null : (await OrganizationAsync(organizationCode, cancellationToken)).Path;
        var keys = await db.Unscoped<ApiKey>(Because)
            .OrderByDescending(k => k.CreatedAt).ThenByDescending(k => k.Id)
            .Select(k => new { Key = k, k.Organization!.Code, k.Organization.Path, GrantedBy = k.Grantor == null ? null : k.Grantor.DisplayName })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. keys
            .Where(k => path is null || k.Path.StartsWith(path, StringComparison.Ordinal))
            .Select(k => new ApiKeySummary(
                KeyText.PublicPart(k.Key.Lookup),
                k.Key.Name,
                KeyLifecycle.StateOf(k.Key.RevokedAt, k.Key.ExpiresAt, k.Key.PreviousSecretEndsAt, now),
                k.Code,
                KeyScopes.Read(k.Key.Scopes),
                k.GrantedBy,
                k.Key.RequestsPerMinute ?? ApiKeyTerms.DefaultRequestsPerMinute,
                k.Key.CreatedAt,
                k.Key.ExpiresAt,
                k.Key.LastUsedAt))];
    }

    public async Task<string> RotateAsync(string prefix, int overlapHours, CancellationToken cancellationToken)
    {
        Between(overlapHours, 0, ApiKeyTerms.MostOverlapHours);
        var row = await RowAsync(prefix, cancellationToken);
        var now = time.UtcNow();
        var text = KeyText.Renew(KeyText.LookupOf(prefix)!);
        return await row.RotateAsync(text, TimeSpan.FromHours(overlapHours), null, now, cancellationToken)
            ? text.Reveal()
            : throw await row.EndedAsync(now, cancellationToken);
    }

    public async Task<string> RevokeAsync(string prefix, CancellationToken cancellationToken)
    {
        var row = await RowAsync(prefix, cancellationToken);
        await row.RevokeAsync(time.UtcNow(), cancellationToken);
        return await row.Select(k => k.Name).SingleAsync(cancellationToken);
    }

    private static void Between(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
    }

    private async Task<IQueryable<ApiKey>> RowAsync(string prefix, CancellationToken cancellationToken)
    {
        if (KeyText.LookupOf(prefix) is not { } lookup)
        {
            throw new UnknownKeyException("?");
        }

        var row = db.Unscoped<ApiKey>(Because).Where(k => k.Lookup == lookup);
        return await row.AnyAsync(cancellationToken) ? row : throw new UnknownKeyException(KeyText.PublicPart(lookup));
    }

    private async Task<OrganizationRef> OrganizationAsync(string code, CancellationToken cancellationToken)
    {
        if (await organizations.FindByCodeAsync(code, cancellationToken) is { } found)
        {
            return found;
        }

        var cities = await organizations.ListAsync("/", OrganizationLevel.City, Examples, cancellationToken);
        throw new UnknownKeyOrganizationException(code, string.Join(", ", cities.Select(c => $"{c.Code} {c.Name}")));
    }
}
