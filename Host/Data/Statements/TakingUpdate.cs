using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>Takes units of a column of one row, found by its id, if so many are left.</summary>
internal sealed class TakingUpdate
{
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, TakingUpdate>> Known = [];

    private readonly OwnStatement _own;
    private readonly BoundColumn _id;
    private readonly BoundColumn _left;

    private TakingUpdate(HeadlessContext context, IEntityType entity, string left)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = entity.GetTableMappings().Single();
        (_id, _left) = (Column(nameof(IEntity.Id)), Column(left));
        var column = sql.DelimitIdentifier(_left.Name);
        _own = new(context.Choice.Provider, at => $"UPDATE {sql.DelimitIdentifier(table.Table.Name, table.Table.Schema)} SET {column} = {column} - {at(0)} WHERE {sql.DelimitIdentifier(_id.Name)} = {at(1)} AND {column} >= {at(2)}");

        BoundColumn Column(string property) => new(table.ColumnMappings.Single(m => m.Property.Name == property));
    }

    /// <summary>Its text.</summary>
    public string Text => _own.Text;

    /// <summary>The update of an entity's column.</summary>
    public static TakingUpdate Of(HeadlessContext context, LastTake take)
    {
        var entity = context.Model.FindEntityType(take.Entity)!;
        return Known.GetOrCreateValue(entity).GetOrAdd(take.Left, static (left, c) => new(c.context, c.entity, left), (context, entity));
    }

    /// <summary>Binds what is to be taken.</summary>
    public void Bind(DbParameterCollection parameters, DbCommand maker, LastTake take)
    {
        parameters.Add(_left.Of(maker, _own.Name(0), take.Amount));
        parameters.Add(_id.Of(maker, _own.Name(1), take.Id));
        parameters.Add(_left.Of(maker, _own.Name(2), take.Amount));
    }

    /// <summary>Takes, by a statement of its own.</summary>
    /// <param name="context">The context of a session whose transaction has begun.</param>
    /// <param name="take">What.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task; it fails with the refusal when fewer are left.</returns>
    public static async Task RunAsync(HeadlessContext context, LastTake take, CancellationToken cancellationToken)
    {
        var update = Of(context, take);
        var command = update._own.Command(context);
        await using (command)
        {
            update.Bind(command.Parameters, command, take);
            if (await OwnStatement.RunAsync(context, command, cancellationToken) != 1)
            {
                throw take.Refusal();
            }
        }
    }
}
