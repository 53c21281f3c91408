using System.Linq.Expressions;
using System.Numerics;

namespace Headless.Limited;

/// <summary>Expressions over one column whose numbers EF sends as parameters, so that all amounts share one compiled query.</summary>
internal static class Amount
{
    /// <summary><c>row => column(row) + amount</c>.</summary>
    public static Expression<Func<T, TNumber>> Plus<T, TNumber>(this Expression<Func<T, TNumber>> column, TNumber amount)
        where TNumber : struct, INumber<TNumber> =>
        Expression.Lambda<Func<T, TNumber>>(Expression.Add(column.Body, Parameter(amount)), column.Parameters);

    /// <summary><c>row => column(row) >= amount</c>.</summary>
    public static Expression<Func<T, bool>> AtLeast<T, TNumber>(this Expression<Func<T, TNumber>> column, TNumber amount)
        where TNumber : struct, INumber<TNumber> =>
        Expression.Lambda<Func<T, bool>>(Expression.GreaterThanOrEqual(column.Body, Parameter(amount)), column.Parameters);

    /// <summary><c>row => column(row) &lt; limit</c>.</summary>
    public static Expression<Func<T, bool>> Below<T, TNumber>(this Expression<Func<T, TNumber>> column, TNumber limit)
        where TNumber : struct, INumber<TNumber> =>
        Expression.Lambda<Func<T, bool>>(Expression.LessThan(column.Body, Parameter(limit)), column.Parameters);

    private static MemberExpression Parameter<TNumber>(TNumber value) =>
        Expression.Field(Expression.Constant(new Box<TNumber> { Value = value }), nameof(Box<TNumber>.Value));

    private sealed class Box<TNumber>
    {
        public TNumber? Value;
    }
}
