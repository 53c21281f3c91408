using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>Keeps the text of every statement that returned rows or a value.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    public List<string> Texts { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Texts.Add(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
