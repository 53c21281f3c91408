using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Scopes;

/// <summary>The one place where the scope is lifted; other filters stay.</summary>
internal static class Unfiltered
{
    private static readonly string[] Scope = [ScopeFilter.Name];

#pragma warning disable RS0030 // ModuleDb.Unscoped, which gives a reason, and the scope's own check both end here.
    public static IQueryable<T> WithoutScope<T>(this IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters(Scope);

    /// <summary>The same in a query that is translated ahead.</summary>
    public static MethodCallExpression Of<T>(Expression rows)
        where T : class => Expression.Call(
            typeof(EntityFrameworkQueryableExtensions),
            nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters),
            [typeof(T)],
            Expression.Convert(rows, typeof(IQueryable<T>)),
            Expression.Constant(Scope, typeof(IReadOnlyCollection<string>)));
#pragma warning restore RS0030
}
