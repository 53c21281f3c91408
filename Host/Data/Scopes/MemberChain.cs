using System.Linq.Expressions;
using System.Reflection;

namespace Headless.Data.Scopes;

/// <summary>The properties that a scope rule walks: <c>x => x.Venue!.Organization!.Path</c> is Venue, Organization, Path.</summary>
internal static class MemberChain
{
    public static bool CanRead(LambdaExpression lambda) => Find(lambda) is not null;

    public static IReadOnlyList<string> Of(LambdaExpression lambda) =>
        Find(lambda) ?? throw new InvalidOperationException($"'{lambda}' is not a chain of properties.");

    private static List<string>? Find(LambdaExpression lambda)
    {
        var names = new List<string>();
        var at = Unwrap(lambda.Body);
        while (at is MemberExpression { Member: PropertyInfo property, Expression: { } inner })
        {
            names.Insert(0, property.Name);
            at = Unwrap(inner);
        }

        return at == lambda.Parameters[0] && names.Count > 0 ? names : null;
    }

    private static Expression Unwrap(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Unwrap(convert.Operand) : expression;
}
