using System.Linq.Expressions;
using System.Reflection;
using Headless.Data.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Scopes;

/// <summary>Finds what a chain of properties ends in for many pending rows, with one query for each kind of row that the chains lead to.</summary>
internal sealed class ChainWalk(HeadlessContext context)
{
    private static readonly MethodInfo ReadOne = typeof(ChainWalk).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<(Type, Guid), EntityEntry> _added = context.ChangeTracker.Entries<IEntity>()
        .Where(e => e.State == EntityState.Added)
        .ToDictionary(e => (e.Metadata.ClrType, e.Entity.Id), EntityEntry (e) => e);

    private readonly Dictionary<(Type Target, string Chain), Dictionary<Guid, object?>> _wanted = [];

    /// <summary>Starts at a row.</summary>
    /// <typeparam name="T">What the chain ends in.</typeparam>
    /// <param name="entity">The row's type.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="values">The row's values, as they were or as they shall be.</param>
    /// <returns>Gives the value after <see cref="ResolveAsync"/>.</returns>
    public Func<T?> Start<T>(IEntityType entity, IReadOnlyList<string> chain, Func<IProperty, object?> values)
        where T : class
    {
        if (entity.FindNavigation(chain[0]) is not { } navigation)
        {
            var property = entity.FindProperty(chain[0])
                ?? throw new InvalidOperationException($"{entity.ClrType.Name}.{chain[0]} is not a column, so its scope cannot be checked.");
            return () => values(property) as T;
        }

        if (values(navigation.ForeignKey.Properties[0]) is not Guid id)
        {
            return () => null;
        }

        var target = navigation.TargetEntityType.ClrType;
        IReadOnlyList<string> rest = [.. chain.Skip(1)];
        if (_added.TryGetValue((References.EntityOf(target) ?? target, id), out var added))
        {
            return Start<T>(added.Metadata, rest, p => added.Property(p.Name).CurrentValue);
        }

        var key = (target, string.Join('.', rest));
        if (!_wanted.TryGetValue(key, out var found))
        {
            _wanted[key] = found = [];
        }

        found[id] = null;
        return () => found[id] as T;
    }

    /// <summary>Reads what is not in memory.</summary>
    /// <param name="cancellationToken">Stops the queries.</param>
    /// <returns>A task.</returns>
    public async Task ResolveAsync(CancellationToken cancellationToken)
    {
        foreach (var ((target, chain), found) in _wanted)
        {
            await (Task)ReadOne.MakeGenericMethod(target).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [context, chain, found, cancellationToken], null)!;
        }
    }

    private static async Task ReadAsync<T>(HeadlessContext context, string chain, Dictionary<Guid, object?> found, CancellationToken cancellationToken)
        where T : class
    {
        const int most = 500;
        var row = Expression.Parameter(typeof(T), "row");
        var end = chain.Split('.').Aggregate((Expression)row, Expression.Property);
        var id = Expression.Property(row, nameof(IEntity.Id));
        var pair = Expression.New(typeof(Found).GetConstructors()[0], id, end.Type == typeof(string) ? end : Expression.Constant(null, typeof(string)), Account(end));
        var select = Expression.Lambda<Func<T, Found>>(pair, row);
        foreach (var ids in found.Keys.Chunk(most))
        {
            var contains = Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], Boxed(ids), id), row);
            await foreach (var one in context.Set<T>().WithoutScope().Where(contains).Select(select).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                found[one.Id] = one.Path ?? (object?)one.Account;
            }
        }
    }

    // A member of an object becomes a parameter; a constant would make a new plan for each list.
    private static MemberExpression Boxed(Guid[] ids) => Expression.Property(Expression.Constant(new Ids(ids)), nameof(Ids.Values));

    private static Expression Account(Expression end) =>
        end.Type == typeof(string) ? Expression.Constant(null, typeof(Guid?)) : Expression.Convert(end, typeof(Guid?));

    private sealed record Ids(Guid[] Values);

    private sealed record Found(Guid Id, string? Path, Guid? Account);
}
