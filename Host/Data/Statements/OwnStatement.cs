using System.Data.Common;
using System.Globalization;
using Headless.Data.Providers;

namespace Headless.Data.Statements;

/// <summary>
/// A statement of the data layer's own for SQLite and PostgreSQL: its text is made once, and it goes to the driver without EF's pipeline, which costs several times what the statement does. It runs in the session's transaction.
/// </summary>
/// <param name="provider">The database.</param>
/// <param name="text">Makes the text from the places of its parameters.</param>
internal sealed class OwnStatement(DatabaseProvider provider, Func<Func<int, string>, string> text)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text(place => At(provider, place));

    /// <summary>A parameter's name: none for Npgsql, which else reads the text each time to find it. Places are the protocol's own.</summary>
    public string Name(int place) => provider == DatabaseProvider.PostgreSql ? "" : At(provider, place);

    /// <summary>Runs it.</summary>
    /// <exception cref="Sdk.UniqueViolationException">A unique index refused a row.</exception>
    public async Task<int> RunAsync(IStatementRunner runner, IReadOnlyList<BoundValue> values, CancellationToken cancellationToken)
    {
        try
        {
            return await runner.RunAsync(this, values, cancellationToken);
        }
        catch (DbException e) when (UniqueViolations.Find(e, runner.Facts.Model) is { } violation)
        {
            throw violation;
        }
    }

    /// <summary>Binds the values of its parameters.</summary>
    public void Bind(DbParameterCollection parameters, DbCommand maker, IReadOnlyList<BoundValue> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            parameters.Add(values[i].Parameter(maker, Name(i)));
        }
    }

    private static string At(DatabaseProvider provider, int place) => provider == DatabaseProvider.PostgreSql
        ? string.Create(CultureInfo.InvariantCulture, $"${place + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"@p{place}");
}
