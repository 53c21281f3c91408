using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>Runs own statements as commands of the driver.</summary>
/// <param name="facts">What they are made from.</param>
/// <param name="connection">The connection.</param>
/// <param name="transaction">The transaction there.</param>
/// <param name="log">Where they are written down.</param>
internal sealed class DriverStatements(ModelFacts facts, DbConnection connection, DbTransaction transaction, StatementLog? log) : IStatementRunner
{
    /// <inheritdoc/>
    public ModelFacts Facts => facts;

    /// <summary>On a context's connection, in its transaction, which has begun.</summary>
    public static DriverStatements In(HeadlessContext context) =>
        new(context.Facts, context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), context.Log);

    /// <inheritdoc/>
    public async Task<int> RunAsync(OwnStatement statement, IReadOnlyList<BoundValue> values, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names from the model and numbered parameters only.
        command.CommandText = statement.Text;
#pragma warning restore CA2100
        statement.Bind(command.Parameters, command, values);
        log?.Add(statement.Text);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
