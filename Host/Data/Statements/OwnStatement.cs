using System.Data.Common;
using System.Globalization;
using Headless.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

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

    /// <summary>A command that runs it.</summary>
    public DbCommand Command(HeadlessContext context)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names from the model and numbered parameters only.
        command.CommandText = Text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Runs a command of it.</summary>
    public static async Task<int> RunAsync(HeadlessContext context, DbCommand command, CancellationToken cancellationToken)
    {
        context.Sent(command.CommandText);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException e) when (UniqueViolations.Find(e, context.Model) is { } violation)
        {
            throw violation;
        }
    }

    private static string At(DatabaseProvider provider, int place) => provider == DatabaseProvider.PostgreSql
        ? string.Create(CultureInfo.InvariantCulture, $"${place + 1}")
        : string.Create(CultureInfo.InvariantCulture, $"@p{place}");
}
