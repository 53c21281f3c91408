using System.Linq.Expressions;
using System.Reflection;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Engine.Lists;

/// <summary>Loads of each row only what the caller selected: the entity is made anew from the columns in use, joined references within it.</summary>
internal static class Projection
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Builds the row to be read.</summary>
    /// <param name="row">The row in the query.</param>
    /// <param name="map">Its entity.</param>
    /// <param name="selection">What the caller selected of it.</param>
    /// <param name="also">Columns that the engine itself needs, such as sort keys.</param>
    /// <returns>The expression; <paramref name="row"/> itself when the whole row is needed.</returns>
    public static Expression Build(Expression row, EntityMap map, Selection? selection, IEnumerable<PropertyInfo> also) =>
        Columns(map, selection, also) is { } columns
            ? Expression.MemberInit(Expression.New(Constructor(map)!), columns.Select(c => Expression.Bind(c, Expression.Property(row, c))).Concat(Joins(row, map, selection)))
            : row;

    /// <summary>Projects a query to what was selected.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="rows">The query.</param>
    /// <param name="map">The rows' entity.</param>
    /// <param name="selection">What the caller selected.</param>
    /// <param name="also">Columns that the engine itself needs.</param>
    /// <returns>The query; the same when the whole row is needed.</returns>
    public static IQueryable<T> Select<T>(IQueryable<T> rows, EntityMap map, Selection? selection, IEnumerable<PropertyInfo> also)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var projected = Build(row, map, selection, also);
        return projected == row ? rows : rows.Select(Expression.Lambda<Func<T, T>>(projected, row));
    }

    /// <summary>The joined references of rows that are read whole, which only EF itself can fill.</summary>
    /// <typeparam name="T">The rows' entity.</typeparam>
    /// <param name="rows">The query.</param>
    /// <param name="map">The rows' entity.</param>
    /// <param name="selection">What the caller selected.</param>
    /// <returns>The query.</returns>
    public static IQueryable<T> Include<T>(IQueryable<T> rows, EntityMap map, Selection? selection)
        where T : class => Paths(map, selection, "").Aggregate(rows, (query, path) => query.Include(path));

    private static IEnumerable<string> Paths(EntityMap map, Selection? selection, string prefix)
    {
        var whole = Columns(map, selection, []) is null;
        foreach (var (navigation, below) in Joined(map, selection))
        {
            var path = prefix + navigation.Property.Name;
            if (whole)
            {
                yield return path;
            }

            foreach (var deeper in Paths(navigation.Target(), below, path + "."))
            {
                yield return deeper;
            }
        }
    }

    /// <summary>The columns to load; null when it must be the whole row.</summary>
    private static List<PropertyInfo>? Columns(EntityMap map, Selection? selection, IEnumerable<PropertyInfo> also)
    {
        var columns = new List<PropertyInfo> { map.ClrType.GetProperty(nameof(IEntity.Id))! };
        columns.AddRange(also);
        foreach (var name in selection?.Names ?? [])
        {
            if (map.Columns.TryGetValue(name, out var column))
            {
                columns.Add(column.Property);
            }
            else if (map.Navigations.TryGetValue(name, out var navigation))
            {
                columns.AddRange(navigation is { Join: false, ForeignKey: { } key } ? [key] : []);
            }
            else if (map.Needs.TryGetValue(name, out var needs))
            {
                if (needs is null)
                {
                    return null;
                }

                columns.AddRange(needs);
            }
        }

        var writable = columns.DistinctBy(c => c.Name).Select(Writable).ToList();
        return Constructor(map) is null || writable.Contains(null) ? null : writable.OfType<PropertyInfo>().ToList();
    }

    private static IEnumerable<MemberBinding> Joins(Expression row, EntityMap map, Selection? selection)
    {
        foreach (var (navigation, below) in Joined(map, selection))
        {
            var target = Expression.Property(row, navigation.Property);
            var loaded = Build(target, navigation.Target(), below, []);
            var isOptional = Nullable.GetUnderlyingType(navigation.ForeignKey!.PropertyType) is not null && loaded != target;
            var none = Expression.Constant(null, target.Type);
            yield return Expression.Bind(Writable(navigation.Property)!, isOptional ? Expression.Condition(Expression.Equal(target, none), none, loaded) : loaded);
        }
    }

    private static IEnumerable<(NavigationField Navigation, Selection Below)> Joined(EntityMap map, Selection? selection) =>
        from name in selection?.Names ?? []
        where map.Navigations.ContainsKey(name)
        let navigation = map.Navigations[name]
        where navigation is { Join: true, ForeignKey: not null }
        select (navigation, selection![name]!);

    private static ConstructorInfo? Constructor(EntityMap map) => map.ClrType.GetConstructor(Instance, []);

    /// <summary>A private setter of a base class is seen only from there.</summary>
    private static PropertyInfo? Writable(PropertyInfo property)
    {
        var declared = property.CanWrite ? property : property.DeclaringType!.GetProperty(property.Name, Instance)!;
        return declared.CanWrite ? declared : null;
    }
}
