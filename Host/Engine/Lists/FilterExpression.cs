using System.Collections;
using System.Linq.Expressions;

namespace Headless.Engine.Lists;

/// <summary>Turns a coerced <c>where</c> into a predicate that EF translates. Every value becomes a parameter, in the order in which <see cref="QueryShape"/> meets them.</summary>
/// <param name="values">Takes the values.</param>
internal sealed class FilterExpression(IQueryValues values)
{
    /// <summary>Builds the predicate.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="map">The same entity.</param>
    /// <param name="where">The coerced filter.</param>
    /// <returns>The predicate.</returns>
    /// <exception cref="InvalidFilterException">A clause is null.</exception>
    public Expression<Func<T, bool>> Build<T>(EntityMap map, IReadOnlyDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(All(row, map, where, ["where"]), row);
    }

    private Expression All(Expression row, EntityMap map, IReadOnlyDictionary<string, object?> filter, IReadOnlyList<string> path) =>
        Join(filter.Select(f => Clause(row, map, f.Key, f.Value, [.. path, f.Key])), ExpressionType.AndAlso);

    private Expression Clause(Expression row, EntityMap map, string name, object? value, IReadOnlyList<string> path) => name switch
    {
        _ when value is null => throw new InvalidFilterException(path),
        Operators.And => Join(Many(row, map, value, path), ExpressionType.AndAlso),
        Operators.Or => Join(Many(row, map, value, path), ExpressionType.OrElse),
        Operators.Not => Expression.Not(All(row, map, Fields(value), path)),
        _ when map.Navigations.TryGetValue(name, out var navigation) && navigation.Filter => navigation.ForeignKey is null
            ? Collection(row, navigation, Fields(value), path)
            : Reference(row, navigation, navigation.ForeignKey.PropertyType, Fields(value), path),
        _ => Column(row, map.Columns[name], Fields(value), path),
    };

    private IEnumerable<Expression> Many(Expression row, EntityMap map, object value, IReadOnlyList<string> path) =>
        ((IEnumerable)value).Cast<object?>().Select(item => All(row, map, Fields(item ?? throw new InvalidFilterException(path)), path));

    private Expression Column(Expression row, ColumnField column, IReadOnlyDictionary<string, object?> operators, IReadOnlyList<string> path)
    {
        if (!column.Filter)
        {
            throw new InvalidOperationException($"The field '{column.Name}' is not declared for filters.");
        }

        var member = Expression.Property(row, column.Property);
        return Join(operators.Select(o => Comparison.Build(member, o.Key, o.Value, [.. path, o.Key], values)), ExpressionType.AndAlso);
    }

    private Expression Reference(Expression row, NavigationField navigation, Type key, IReadOnlyDictionary<string, object?> filter, IReadOnlyList<string> path)
    {
        var target = Expression.Property(row, navigation.Property);
        var fits = All(target, navigation.Target(), filter, path);
        return Nullable.GetUnderlyingType(key) is null
            ? fits
            : Expression.AndAlso(Expression.NotEqual(target, Expression.Constant(null, target.Type)), fits);
    }

    private Expression Collection(Expression row, NavigationField navigation, IReadOnlyDictionary<string, object?> quantifiers, IReadOnlyList<string> path)
    {
        var map = navigation.Target();
        var rows = Expression.Property(row, navigation.Property);
        return Join(quantifiers.Select(q => Quantifier(q.Key, q.Value, [.. path, q.Key])), ExpressionType.AndAlso);

        Expression Quantifier(string name, object? filter, IReadOnlyList<string> below)
        {
            var item = Expression.Parameter(map.ClrType, "item");
            var fits = All(item, map, Fields(filter ?? throw new InvalidFilterException(below)), below);
            return name switch
            {
                Operators.Some => Any(fits, item),
                Operators.None => Expression.Not(Any(fits, item)),
                Operators.All => Expression.Not(Any(Expression.Not(fits), item)),
                _ => throw new ArgumentOutOfRangeException(nameof(quantifiers), name, "The schema has no such quantifier."),
            };
        }

        MethodCallExpression Any(Expression fits, ParameterExpression item) =>
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [map.ClrType], rows, Expression.Lambda(fits, item));
    }

    private static IReadOnlyDictionary<string, object?> Fields(object value) => (IReadOnlyDictionary<string, object?>)value;

    /// <summary>Pairs halves, so that a list of two hundred is eight levels deep and not two hundred.</summary>
    private static Expression Join(IEnumerable<Expression> parts, ExpressionType with)
    {
        var all = parts.ToArray();
        return all.Length == 0 ? Expression.Constant(with == ExpressionType.AndAlso) : Halve(0, all.Length);

        Expression Halve(int from, int to) => to - from == 1
            ? all[from]
            : Expression.MakeBinary(with, Halve(from, (from + to) / 2), Halve((from + to) / 2, to));
    }
}
