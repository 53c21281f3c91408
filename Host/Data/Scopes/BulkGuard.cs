using System.Linq.Expressions;
using Headless.Data.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace Headless.Data.Scopes;

#pragma warning disable EF1001 // There is no public seam before a query becomes a cached one; a test holds the outcome.

/// <summary>
/// Keeps ExecuteUpdate and ExecuteDelete inside the scope. The query filter is about reading, and lets other unions' published rows through.
/// </summary>
internal sealed class BulkGuard(IQueryCompiler compiler, ICurrentDbContext current) : EntityQueryProvider(compiler)
{
    public override TResult Execute<TResult>(Expression expression) => base.Execute<TResult>(Guard(expression));

    public override TResult ExecuteAsync<TResult>(Expression expression, CancellationToken cancellationToken = default) =>
        base.ExecuteAsync<TResult>(Guard(expression), cancellationToken);

    private Expression Guard(Expression expression)
    {
        if (expression is not MethodCallExpression { Method: { Name: "ExecuteUpdate" or "ExecuteDelete" } method } call
            || method.DeclaringType != typeof(EntityFrameworkQueryableExtensions)
            || current.Context is not HeadlessContext context)
        {
            return expression;
        }

        if (!context.Writes)
        {
            throw new InvalidOperationException("Only a mutation writes; this session was opened for reading.");
        }

        var source = call.Arguments[0];
        var entity = method.GetGenericArguments()[0];
        var rule = context.Model.FindEntityType(entity)?.ScopeRule();
        if (rule?.Kind != ScopeKind.Published || IsUnscoped.Found(source) || ScopeFilter.Write(entity, rule, context) is not { } filter)
        {
            return expression;
        }

        var kept = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [entity], source, Expression.Quote(filter));
        return call.Update(null, [kept, .. call.Arguments.Skip(1)]);
    }

    private sealed class IsUnscoped : ExpressionVisitor
    {
        private bool _found;

        public static bool Found(Expression source)
        {
            var visitor = new IsUnscoped();
            visitor.Visit(source);
            return visitor._found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
#pragma warning disable RS0030 // Only its name is read here.
            _found |= node.Method.Name == nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters);
#pragma warning restore RS0030
            return base.VisitMethodCall(node);
        }
    }
}
