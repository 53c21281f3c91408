using System.Globalization;
using System.Linq.Expressions;

namespace Headless.Engine.Lists;

/// <summary>The rows behind a cursor, or before it.</summary>
internal static class Seek
{
    /// <summary>Builds the predicate <c>a &lt;= x AND (a &lt; x OR (a = x AND b &lt; y))</c>. The first bound is redundant, and what lets PostgreSQL walk an index instead of scanning.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="ordering">The order.</param>
    /// <param name="values">The cursor's values, one a key.</param>
    /// <param name="parameters">Takes the values.</param>
    /// <param name="before">Rows before the cursor instead of behind it.</param>
    /// <returns>The predicate.</returns>
    public static Expression<Func<T, bool>> Build<T>(Ordering ordering, IReadOnlyList<object> values, IQueryValues parameters, bool before)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var steps = ordering.Keys.Select((key, i) => Step.Of(row, key, values[i], parameters, key.Descending ^ before)).ToList();
        var seek = steps[^1].Beyond();
        for (var i = steps.Count - 2; i >= 0; i--)
        {
            seek = Expression.OrElse(steps[i].Beyond(), Expression.AndAlso(steps[i].Equal(), seek));
        }

        return Expression.Lambda<Func<T, bool>>(steps.Count == 1 ? seek : Expression.AndAlso(steps[0].BeyondOrEqual(), seek), row);
    }

    private sealed record Step(Expression Column, Expression Value, bool Less)
    {
        public static Step Of(Expression row, SortKey key, object value, IQueryValues parameters, bool less)
        {
            var column = Expression.Property(row, key.Property);
            return column.Type switch
            {
                var t when t == typeof(bool) => new(AsNumber(column), parameters.For(value, typeof(int), static v => (bool)v ? 1 : 0), less),

                // What the compiler makes of enums; EF takes the conversion off again and compares what the column holds.
                { IsEnum: true } t => AsUnderlying(column, Enum.GetUnderlyingType(t), value, parameters, less),
                _ => new(column, parameters.For(value, column.Type), less),
            };
        }

        public BinaryExpression Equal() => Expression.Equal(Column, Value);

        public BinaryExpression Beyond() => Compare(Less ? ExpressionType.LessThan : ExpressionType.GreaterThan);

        public BinaryExpression BeyondOrEqual() => Compare(Less ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);

        private static Step AsUnderlying(Expression column, Type number, object value, IQueryValues parameters, bool less) =>
            new(Expression.Convert(column, number), parameters.For(value, number, v => Convert.ChangeType(v, number, CultureInfo.InvariantCulture)), less);

        private BinaryExpression Compare(ExpressionType comparison) => Column.Type == typeof(string)
            ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, Column, Value), Expression.Constant(0))
            : Expression.MakeBinary(comparison, Column, Value);

        private static ConditionalExpression AsNumber(Expression column) => Expression.Condition(column, Expression.Constant(1), Expression.Constant(0));
    }
}
