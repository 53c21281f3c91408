using System.Linq.Expressions;

namespace Headless.Data.Scopes;

/// <summary>Puts expressions in the place of a lambda's parameters.</summary>
internal sealed class Rebind : ExpressionVisitor
{
    private readonly Dictionary<ParameterExpression, Expression> _values;

    private Rebind(Dictionary<ParameterExpression, Expression> values) => _values = values;

    public static Expression Body(LambdaExpression lambda, params Expression[] values) =>
        new Rebind(lambda.Parameters.Zip(values).ToDictionary(p => p.First, p => p.Second)).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => _values.GetValueOrDefault(node, node);
}
