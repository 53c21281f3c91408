using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>Takes units of a column of one row, found by its id, if so many are left.</summary>
internal static class TakingUpdate
{
    private static readonly ConditionalWeakTable<IEntityType, ConcurrentDictionary<string, Statement>> Known = [];

    /// <summary>Runs it.</summary>
    /// <param name="context">The context of a session whose transaction has begun.</param>
    /// <param name="type">The entity.</param>
    /// <param name="id">The row's id.</param>
    /// <param name="left">The property that counts what is left.</param>
    /// <param name="amount">How many.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether they were taken.</returns>
    public static async Task<bool> RunAsync(HeadlessContext context, Type type, Guid id, string left, int amount, CancellationToken cancellationToken)
    {
        var entity = context.Model.FindEntityType(type)!;
        var statement = Known.GetOrCreateValue(entity).GetOrAdd(left, static (name, c) => Statement.Of(c.context, c.entity, name), (context, entity));
        var command = statement.Own.Command(context);
        await using (command)
        {
            command.Parameters.Add(statement.Left.Of(command, statement.Own.Name(0), amount));
            command.Parameters.Add(statement.Id.Of(command, statement.Own.Name(1), id));
            command.Parameters.Add(statement.Left.Of(command, statement.Own.Name(2), amount));
            return await OwnStatement.RunAsync(context, command, cancellationToken) == 1;
        }
    }

    private sealed record Statement(OwnStatement Own, BoundColumn Id, BoundColumn Left)
    {
        public static Statement Of(HeadlessContext context, IEntityType entity, string left)
        {
            var sql = context.GetService<ISqlGenerationHelper>();
            var table = entity.GetTableMappings().Single();
            var (id, taken) = (Column(nameof(IEntity.Id)), Column(left));
            var column = sql.DelimitIdentifier(taken.Name);
            return new(
                new(context.Choice.Provider, at => $"UPDATE {sql.DelimitIdentifier(table.Table.Name, table.Table.Schema)} SET {column} = {column} - {at(0)} WHERE {sql.DelimitIdentifier(id.Name)} = {at(1)} AND {column} >= {at(2)}"),
                id,
                taken);

            BoundColumn Column(string property) => new(table.ColumnMappings.Single(m => m.Property.Name == property));
        }
    }
}
