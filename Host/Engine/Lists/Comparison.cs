using System.Collections;
using System.Globalization;
using System.Linq.Expressions;

namespace Headless.Engine.Lists;

/// <summary>One operator on one column, true or false and never unknown: a row without a value satisfies <c>neq</c> and <c>nin</c> and nothing else, so <c>not</c> is a true complement.</summary>
internal static class Comparison
{
    /// <summary>Builds the comparison.</summary>
    /// <param name="column">The column's value.</param>
    /// <param name="operation">The operator.</param>
    /// <param name="operand">The coerced operand.</param>
    /// <param name="path">Where the operator stands, for a refusal.</param>
    /// <param name="values">Takes the operand.</param>
    /// <returns>A Boolean expression.</returns>
    /// <exception cref="InvalidFilterException">The operand is null and means nothing.</exception>
    public static Expression Build(MemberExpression column, string operation, object? operand, IReadOnlyList<string> path, IQueryValues values)
    {
        if (operand is null)
        {
            return IsNullable(column) && operation is Operators.Eq or Operators.Neq
                ? IsNull(column, operation == Operators.Eq)
                : throw new InvalidFilterException(path);
        }

        if (operation is Operators.In or Operators.Nin)
        {
            var isIn = OneOf(column, operand, path, values);
            return operation == Operators.In ? isIn : Expression.Not(isIn);
        }

        var value = values.For(operand, column.Type, o => Convert(o, column.Type));
        return operation switch
        {
            Operators.Eq => Expression.Equal(column, value),
            Operators.Neq => Expression.NotEqual(column, value),
            Operators.Gt => WithValue(column, Expression.GreaterThan(column, value)),
            Operators.Gte => WithValue(column, Expression.GreaterThanOrEqual(column, value)),
            Operators.Lt => WithValue(column, Expression.LessThan(column, value)),
            Operators.Lte => WithValue(column, Expression.LessThanOrEqual(column, value)),
            Operators.Contains => Text(column, nameof(string.Contains), value),
            Operators.StartsWith => Text(column, nameof(string.StartsWith), value),
            Operators.EndsWith => Text(column, nameof(string.EndsWith), value),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "The schema has no such operator."),
        };
    }

    private static MethodCallExpression OneOf(MemberExpression column, object operand, IReadOnlyList<string> path, IQueryValues values)
    {
        var list = typeof(List<>).MakeGenericType(column.Type);
        var among = values.For(operand, list, o => Many((IEnumerable)o, list, column.Type, path));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [column.Type], among, column);
    }

    private static IList Many(IEnumerable operand, Type list, Type type, IReadOnlyList<string> path)
    {
        var many = (IList)Activator.CreateInstance(list)!;
        foreach (var item in operand)
        {
            many.Add(Convert(item ?? throw new InvalidFilterException(path), type));
        }

        return many;
    }

    private static Expression Text(MemberExpression column, string method, Expression value) =>
        WithValue(column, Expression.Call(column, typeof(string).GetMethod(method, [typeof(string)])!, value));

    private static Expression WithValue(MemberExpression column, Expression comparison) =>
        IsNullable(column) ? Expression.AndAlso(IsNull(column, false), comparison) : comparison;

    private static BinaryExpression IsNull(MemberExpression column, bool isNull)
    {
        var none = Expression.Constant(null, column.Type);
        return isNull ? Expression.Equal(column, none) : Expression.NotEqual(column, none);
    }

    private static bool IsNullable(MemberExpression column) => Nullability.IsNullable((System.Reflection.PropertyInfo)column.Member);

    private static object Convert(object value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target.IsInstanceOfType(value) ? value : System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }
}
