using Headless.Sdk;

namespace Headless.Organizations.Tree;

[QueryType]
internal sealed class OrganizationQueries(ModuleDb<OrganizationsModule> db)
{
    /// <summary>One organization, by its id or by its code; null when there is none.</summary>
    /// <param name="id">Its global id.</param>
    /// <param name="code">Its code, exact, such as <c>330106</c>.</param>
    [Public]
    [CacheControl(300)]
    public One<UnionOrganization> GetUnionOrganization([ID<UnionOrganization>] Guid? id = null, string? code = null) => (id, code) switch
    {
        ({ } only, null) => One.Of(db.Set<UnionOrganization>().Where(o => o.Id == only)),
        (null, { } only) => One.Of(db.Set<UnionOrganization>().Where(o => o.Code == only)),
        _ => throw new IdOrCodeException(),
    };

    /// <summary>All organizations. Filter by <c>level</c>, <c>code</c> or <c>path</c>, order by <c>name</c> for Chinese dictionary order.</summary>
    [Public]
    [CacheControl(300)]
    public IQueryable<UnionOrganization> GetUnionOrganizations() => db.Set<UnionOrganization>();
}
