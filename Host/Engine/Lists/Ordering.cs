using System.Linq.Expressions;
using System.Reflection;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Lists;

/// <summary>One key of an order.</summary>
/// <param name="Property">The column.</param>
/// <param name="Descending">Largest first.</param>
internal sealed record SortKey(PropertyInfo Property, bool Descending);

/// <summary>The total order of a list: what the caller asked, else what the query says, else newest first; the id decides last.</summary>
/// <param name="Keys">The keys; the last is always the id.</param>
internal sealed record Ordering(IReadOnlyList<SortKey> Keys)
{
    /// <summary>Finds the order of a list.</summary>
    /// <param name="rows">The list's query.</param>
    /// <param name="map">The rows' entity.</param>
    /// <param name="orderBy">What the caller asked.</param>
    /// <returns>The order.</returns>
    public static Ordering Of(IQueryable rows, EntityMap map, IReadOnlyList<IReadOnlyDictionary<string, object?>>? orderBy)
    {
        var asked = (orderBy ?? []).SelectMany(o => o).Select(o => Asked(map.Columns[o.Key], (SortDirection)o.Value!)).ToList();
        var id = map.ClrType.GetProperty(nameof(IEntity.Id))!;
        var keys = new List<SortKey>();
        foreach (var key in asked.Count > 0 ? asked : Declared(rows))
        {
            if (keys.TrueForAll(k => k.Property.Name != key.Property.Name && k.Property.Name != id.Name))
            {
                keys.Add(key);
            }
        }

        if (keys.TrueForAll(k => k.Property.Name != id.Name))
        {
            // Ids are of UUID version 7: descending is newest first. Behind other keys the id runs their way, so that one index serves both.
            keys.Add(new(id, keys.Count == 0 || keys[^1].Descending));
        }

        return new(keys);
    }

    /// <summary>Applies the order to a query.</summary>
    /// <typeparam name="T">The query's element.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="row">The row inside an element.</param>
    /// <param name="element">The element that <paramref name="row"/> is taken from.</param>
    /// <param name="reverse">The other way round, to read a page from its end.</param>
    /// <returns>The ordered query's expression.</returns>
    public Expression Apply<T>(Expression query, Expression row, ParameterExpression element, bool reverse)
    {
        var method = nameof(Queryable.OrderBy);
        foreach (var key in Keys)
        {
            var name = key.Descending ^ reverse ? method + "Descending" : method;
            var value = Expression.Lambda(Expression.Property(row, key.Property), element);
            query = Expression.Call(typeof(Queryable), name, [typeof(T), key.Property.PropertyType], query, Expression.Quote(value));
            method = nameof(Queryable.ThenBy);
        }

        return query;
    }

    private static SortKey Asked(ColumnField column, SortDirection direction) => column.Order
        ? new(column.OrderKey, direction == SortDirection.Desc)
        : throw new InvalidOperationException($"The field '{column.Name}' is not declared for orders.");

    /// <summary>The order that the module's own query has. Anything but columns is a defect: it would have to be dropped in silence.</summary>
    private static List<SortKey> Declared(IQueryable rows)
    {
        var keys = new List<SortKey>();
        var query = rows.Expression;
        while (query is MethodCallExpression { Arguments: [var source, ..] } call && KeepsOrder(call.Method))
        {
            query = source;
            if (!call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal) && !call.Method.Name.StartsWith("ThenBy", StringComparison.Ordinal))
            {
                continue;
            }

            var lambda = (LambdaExpression)((UnaryExpression)call.Arguments[1]).Operand;
            if (lambda.Body is not MemberExpression { Member: PropertyInfo property } member || member.Expression != lambda.Parameters[0]
                || !CursorValues.Supports(property.PropertyType) || Nullability.IsNullable(property))
            {
                throw new InvalidOperationException($"A list cannot be ordered by '{lambda}': order by columns of the row that are never null.");
            }

            keys.Insert(0, new(property, call.Method.Name.EndsWith("Descending", StringComparison.Ordinal)));
            if (call.Method.Name.StartsWith("OrderBy", StringComparison.Ordinal))
            {
                break;
            }
        }

        return keys;
    }

    private static bool KeepsOrder(MethodInfo method) => method.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
        || (method.DeclaringType == typeof(Queryable) && method.Name is "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending");
}
