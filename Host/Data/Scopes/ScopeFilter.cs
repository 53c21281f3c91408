using System.Linq.Expressions;
using Headless.Sdk;

namespace Headless.Data.Scopes;

/// <summary>Turns an entity's rule into conditions on the context's scope.</summary>
internal static class ScopeFilter
{
    /// <summary>The name of the query filter.</summary>
    public const string Name = "scope";

#pragma warning disable CA1309, CA1310 // Runs in the database, on an ordinal column; the overload with a comparison does not translate.
    private static readonly Expression<Func<string, IEnumerable<string>, bool>> InMany = (path, roots) =>
        roots.Any(root => string.Compare(path, root) >= 0 && string.Compare(path, root + "~") < 0);   // '~' follows all that a path is made of
#pragma warning restore CA1309, CA1310

    /// <summary>The rows that may be read.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="context">The context whose scope counts; EF puts the querying context in its place.</param>
    /// <returns>The condition; null when there is none.</returns>
    public static LambdaExpression? Read(Type entity, ScopeRule rule, HeadlessContext context)
    {
        if (rule.Kind == ScopeKind.Published && rule.Published is null)
        {
            return null;
        }

        return Build(entity, rule, context, rule.Published);
    }

    /// <summary>The rows that may be written.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="rule">Its rule.</param>
    /// <param name="context">The context whose scope counts.</param>
    /// <returns>The condition; null when there is none.</returns>
    public static LambdaExpression? Write(Type entity, ScopeRule rule, HeadlessContext context) => Build(entity, rule, context, null);

    private static LambdaExpression? Build(Type entity, ScopeRule rule, HeadlessContext context, LambdaExpression? published)
    {
        var shape = context.Choice.Shape;
        if (rule.Kind == ScopeKind.None)
        {
            return null;
        }

        var row = Expression.Parameter(entity, "row");
        var me = Expression.Constant(context);
        var ways = new List<Expression>();
        if (published is not null)
        {
            ways.Add(Rebind.Body(published, row));
        }

        ways.AddRange(rule.Paths.Select(path => InSubtrees(Rebind.Body(path, row), me, shape.Subtrees)));
        if (shape.Own)
        {
            var mine = Expression.Convert(Expression.Property(me, nameof(HeadlessContext.Account)), typeof(Guid?));
            ways.AddRange(rule.Accounts.Select(account => Expression.Equal(Rebind.Body(account, row), mine)));
        }

        // A personal row has no way in for a caller who is no person.
        return Expression.Lambda(ways.Count == 0 ? Expression.Constant(false) : ways.Aggregate(Expression.OrElse), row);
    }

    private static Expression InSubtrees(Expression path, Expression me, Subtrees subtrees) => subtrees switch
    {
        Subtrees.One => InRange(path, me, nameof(HeadlessContext.Start0), nameof(HeadlessContext.End0)),
        Subtrees.Few => new[]
        {
            InRange(path, me, nameof(HeadlessContext.Start0), nameof(HeadlessContext.End0)),
            InRange(path, me, nameof(HeadlessContext.Start1), nameof(HeadlessContext.End1)),
            InRange(path, me, nameof(HeadlessContext.Start2), nameof(HeadlessContext.End2)),
            InRange(path, me, nameof(HeadlessContext.Start3), nameof(HeadlessContext.End3)),
        }.Aggregate(Expression.OrElse),
        _ => Rebind.Body(InMany, path, Expression.Property(me, nameof(HeadlessContext.Roots))),
    };

    private static BinaryExpression InRange(Expression path, Expression me, string start, string end) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(Compare(path, Expression.Property(me, start)), Expression.Constant(0)),
        Expression.LessThan(Compare(path, Expression.Property(me, end)), Expression.Constant(0)));

    private static MethodCallExpression Compare(Expression left, Expression right) =>
        Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, left, right);
}
