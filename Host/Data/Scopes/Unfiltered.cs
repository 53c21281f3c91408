using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Scopes;

/// <summary>The one place where the scope is lifted; other filters stay.</summary>
internal static class Unfiltered
{
    private static readonly string[] Scope = [ScopeFilter.Name];

#pragma warning disable RS0030 // ModuleDb.Unscoped, which gives a reason, and the scope's own check both end here.
    public static IQueryable<T> WithoutScope<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters(Scope);
#pragma warning restore RS0030
}
