using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Statements;

/// <summary>Takes units of a column of one row, found by its id, if so many are left.</summary>
internal sealed class TakingUpdate
{
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, TakingUpdate>> Known = [];

    private readonly OwnStatement _own;
    private readonly BoundColumn _id;
    private readonly BoundColumn _left;

    private TakingUpdate(ModelFacts facts, IEntityType entity, string left)
    {
        var table = entity.GetTableMappings().Single();
        (_id, _left) = (Column(nameof(IEntity.Id)), Column(left));
        var column = facts.Sql.DelimitIdentifier(_left.Name);
        _own = new(facts.Choice.Provider, at => $"UPDATE {facts.Sql.DelimitIdentifier(table.Table.Name, table.Table.Schema)} SET {column} = {column} - {at(0)} WHERE {facts.Sql.DelimitIdentifier(_id.Name)} = {at(1)} AND {column} >= {at(2)}");

        BoundColumn Column(string property) => new(table.ColumnMappings.Single(m => m.Property.Name == property));
    }

    /// <summary>Its text.</summary>
    public string Text => _own.Text;

    /// <summary>The update of an entity's column.</summary>
    public static TakingUpdate Of(ModelFacts facts, LastTake take)
    {
        var entity = facts.Model.FindEntityType(take.Entity)!;
        return Known.GetOrCreateValue(entity).GetOrAdd(take.Left, static (left, c) => new(c.facts, c.entity, left), (facts, entity));
    }

    /// <summary>Binds what is to be taken.</summary>
    public void Bind(DbParameterCollection parameters, DbCommand maker, LastTake take) => _own.Bind(parameters, maker, Values(take));

    /// <summary>Takes, by a statement of its own.</summary>
    /// <param name="runner">Where.</param>
    /// <param name="take">What.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task; it fails with the refusal when fewer are left.</returns>
    public static async Task RunAsync(IStatementRunner runner, LastTake take, CancellationToken cancellationToken)
    {
        var update = Of(runner.Facts, take);
        if (await update._own.RunAsync(runner, update.Values(take), cancellationToken) != 1)
        {
            throw take.Refusal();
        }
    }

    private BoundValue[] Values(LastTake take) => [new(_left, take.Amount), new(_id, take.Id), new(_left, take.Amount)];
}
