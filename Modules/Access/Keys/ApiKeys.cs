using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

[Service]
internal sealed class ApiKeys(ModuleDb<AccessModule> db, IOrganizationDirectory organizations, PermissionCatalog permissions, TimeProvider time) : IApiKeys
{
    private const string All = "*";
    private const int Examples = 12;

    public async Task<string> CreateAsync(string name, IReadOnlyList<string> scopes, string organizationCode, bool allowAll, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, ApiKeyTables.NameLength);
        var granted = Check(scopes, allowAll);
        var organization = await organizations.FindByCodeAsync(organizationCode, cancellationToken) ?? throw await UnknownAsync(organizationCode, cancellationToken);

        var key = KeyText.Create();
        var now = time.GetUtcNow();
        db.Add(new ApiKey
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            Lookup = key.Lookup,
            SecretHash = key.HashSecret(),
            Scopes = string.Join(' ', granted),
            OrganizationId = organization.Id,
            CreatedAt = now.UtcDateTime,
        });
        await db.SaveAsync(cancellationToken);
        return key.Reveal();
    }

    private List<string> Check(IReadOnlyList<string> scopes, bool allowAll)
    {
        var asked = scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var known = string.Join(", ", permissions.All.Select(p => p.Name));
        if (asked.Contains(All) && !allowAll)
        {
            throw new AllScopesRefusedException(known);
        }

        var unknown = asked.Where(s => s != All && !permissions.Contains(s)).ToList();
        return asked.Count == 0 || unknown.Count > 0 ? throw new UnknownScopesException(string.Join(", ", unknown), known) : asked;
    }

    private async Task<UnknownKeyOrganizationException> UnknownAsync(string code, CancellationToken cancellationToken)
    {
        var cities = await organizations.ListAsync("/", OrganizationLevel.City, Examples, cancellationToken);
        return new(code, string.Join(", ", cities.Select(c => $"{c.Code} {c.Name}")));
    }
}
