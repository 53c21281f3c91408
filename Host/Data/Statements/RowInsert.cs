using System.Collections.Frozen;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Statements;

/// <summary>The insert of one row of an entity whose values are all known before: nothing is made by the database, nothing lies beside the entity's own properties.</summary>
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];

    private readonly OwnStatement _own;
    private readonly IReadOnlyList<BoundColumn> _columns;
    private readonly IReadOnlyList<IClrPropertyGetter>? _references;
    private readonly IClrPropertyGetter? _madeKey;

    private RowInsert(ModelFacts facts, IEntityType entity)
    {
        var tables = entity.GetTableMappings().ToList();
        Table = tables[0].Table.Name;
        _columns = [.. tables[0].ColumnMappings.Where(m => !m.Property.IsShadowProperty()).Select(m => new BoundColumn(m))];
        RefersTo = entity.GetForeignKeys().Select(k => k.PrincipalEntityType.GetTableName() ?? k.PrincipalEntityType.GetViewName() ?? "").ToFrozenSet(StringComparer.Ordinal);
        IsPlain = tables.Count == 1 && entity.BaseType is null && !entity.GetDirectlyDerivedTypes().Any() && !entity.GetComplexProperties().Any()
            && entity.GetProperties().All(p => !p.IsShadowProperty() && (p.ValueGenerated == ValueGenerated.Never || (p.IsPrimaryKey() && p.ClrType == typeof(Guid))));
        _references = entity.GetForeignKeys().Any(k => k.PrincipalToDependent is not null) || entity.GetSkipNavigations().Any() || entity.GetNavigations().Any(n => n.IsCollection)
            ? null
            : [.. entity.GetNavigations().Select(n => n.GetGetter())];
        _madeKey = entity.FindPrimaryKey()?.Properties.SingleOrDefault(p => p.ValueGenerated != ValueGenerated.Never)?.GetGetter();
        _own = new(facts.Choice.Provider, at =>
            $"INSERT INTO {facts.Sql.DelimitIdentifier(Table, tables[0].Table.Schema)} ({string.Join(", ", _columns.Select(c => facts.Sql.DelimitIdentifier(c.Name)))}) VALUES ({string.Join(", ", Enumerable.Range(0, _columns.Count).Select(at))})");
    }

    /// <summary>Whether the entity is of the kind that it can insert.</summary>
    public bool IsPlain { get; }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>Tables whose rows must be there before.</summary>
    public FrozenSet<string> RefersTo { get; }

    /// <summary>Its text.</summary>
    public string Text => _own.Text;

    /// <summary>The insert of a row's entity.</summary>
    public static RowInsert Of(ModelFacts facts, object row)
    {
        var entity = facts.Model.FindEntityType(row.GetType()) ?? throw new InvalidOperationException($"{row.GetType().Name} is no entity.");
        return Known.TryGetValue(entity, out var known) ? known : Known.GetValue(entity, e => new(facts, e));
    }

    /// <summary>Whether a row can be inserted by what its own properties say: no object says more of it, and its key is made.</summary>
    public bool StandsAlone(object row)
    {
        if (!IsPlain || _references is null || (_madeKey is not null && Equals(_madeKey.GetClrValue(row), Guid.Empty)))
        {
            return false;
        }

        foreach (var reference in _references)
        {
            if (reference.GetClrValue(row) is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Inserts a row.</summary>
    /// <param name="runner">Where.</param>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public Task RunAsync(IStatementRunner runner, object row, CancellationToken cancellationToken) => _own.RunAsync(runner, Values(row), cancellationToken);

    /// <summary>Binds a row's values.</summary>
    public void Bind(DbParameterCollection parameters, DbCommand maker, object row) => _own.Bind(parameters, maker, Values(row));

    private BoundValue[] Values(object row)
    {
        var values = new BoundValue[_columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Of(row);
        }

        return values;
    }
}
