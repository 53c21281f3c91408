namespace Headless.Data.Statements;

/// <summary>Runs statements of the data layer's own in the transaction of a session that writes.</summary>
internal interface IStatementRunner
{
    /// <summary>What they are made from.</summary>
    ModelFacts Facts { get; }

    /// <summary>Runs one.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="values">The values of its parameters, in the order of their places.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The number of rows that it has changed.</returns>
    Task<int> RunAsync(OwnStatement statement, IReadOnlyList<BoundValue> values, CancellationToken cancellationToken);
}
