using Headless.Data.Providers;

namespace Headless.Data.Statements;

/// <summary>Runs own statements on the connection that all write on in turn, past the driver's commands and without a context of EF's: a mutation whose statements are all such needs none.</summary>
/// <param name="facts">What they are made from.</param>
/// <param name="writer">The connection.</param>
/// <param name="turn">The session's turn to write.</param>
/// <param name="log">Where they are written down.</param>
internal sealed class TurnStatements(ModelFacts facts, SqliteWriter writer, WriteTurn turn, StatementLog log) : IStatementRunner
{
    /// <inheritdoc/>
    public ModelFacts Facts => facts;

    /// <inheritdoc/>
    public Task<int> RunAsync(OwnStatement statement, IReadOnlyList<BoundValue> values, CancellationToken cancellationToken)
    {
        if (!ArePlain(values))
        {
            return new DriverStatements(facts, writer, turn.Transaction, log).RunAsync(statement, values, cancellationToken);
        }

        cancellationToken.ThrowIfCancellationRequested();
        log.Add(statement.Text);
        var prepared = writer.Prepared(statement.Text);
        for (var i = 0; i < values.Count; i++)
        {
            prepared.Bind(i, values[i].Column.ToDriver(values[i].Value));
        }

        return Task.FromResult(prepared.Run());
    }

    private static bool ArePlain(IReadOnlyList<BoundValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (!values[i].Column.IsPlain)
            {
                return false;
            }
        }

        return true;
    }
}
