using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Sessions;

/// <summary>Begins a mutation's transaction before its first statement, so that one which refuses its input never touches the database.</summary>
internal sealed class TransactionStarter : DbCommandInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Refuse(eventData, result);

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        Refuse(eventData, result);

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Refuse(eventData, result);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await StartAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await StartAsync(command, eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await StartAsync(command, eventData, cancellationToken);
        return result;
    }

    private static async Task StartAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellationToken)
    {
        if (eventData.Context is HeadlessContext { Begin: { } begin } context && context.Database.CurrentTransaction is null)
        {
            await begin(cancellationToken);
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        }
    }

    private static T Refuse<T>(CommandEventData eventData, T result) =>
        eventData.Context is HeadlessContext { Begin: not null, Database.CurrentTransaction: null }
            ? throw new InvalidOperationException("Await the query: in a mutation a blocked thread may wait for its own turn to write.")
            : result;
}
