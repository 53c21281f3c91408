using System.Data.Common;
using Headless.Data.Model;
using Headless.Data.Scopes;
using Headless.Data.Sessions;
using Headless.Data.Tests.Drift;
using Headless.Data.Tests.Toys;
using Headless.Sdk;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Headless.Data.Tests;

/// <summary>The commands for SQL Server, caught before they are sent and parsed by its own grammar. Parsed, never executed.</summary>
public sealed class TSqlTests
{
    private static readonly Guid Me = Guid.CreateVersion7();

    public static TheoryData<string[], bool> Scopes => new()
    {
        { [], false },
        { ["/33/"], true },
        { ["/33/01/", "/33/02/"], true },
        { ["/33/01/", "/33/02/", "/33/03/", "/33/04/", "/33/05/"], false },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Commands_in_a_scope_parse(string[] roots, bool own)
    {
        var scope = Scope.Of(roots, own ? Me : null);
        await using var context = Context(scope, out var commands);
        Guid[] ids = [Me, Guid.CreateVersion7()];
        await context.Set<Card>().Where(c => ids.Contains(c.Id) && c.Id > Me).OrderBy(c => c.Code).Take(21).Select(c => new { c.Code, c.Union!.Name }).ToListAsync();
        await context.Set<Hall>().CountAsync();
        await context.Set<Booking>().Where(b => b.Hall!.IsOpen).ToListAsync();
        await context.Set<Note>().WithoutScope().ToListAsync();
        await context.Set<UnionRef>()
            .SelectMany(u => context.Set<Card>().Where(c => c.UnionId == u.Id).OrderBy(c => c.Title).ThenBy(c => c.Id).Take(3))
            .ToListAsync();
        await context.Set<Hall>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Name, "x"));
        await context.Set<Card>().ExecuteDeleteAsync();
        Assert.Equal(7, commands.Count);
        Assert.All(commands, c => TSqlFacts.Parse(c));
    }

    [Fact]
    public void What_is_no_TSql_is_noticed()
    {
        foreach (var sql in new[] { "SELECT * FROM m LIMIT 5", "INSERT INTO a(x) VALUES(1) ON CONFLICT DO NOTHING", "SELECT * FROM m WHERE (a,b) > (1,2)" })
        {
            Assert.Throws<InvalidOperationException>(() => TSqlFacts.Parse(sql));
        }
    }

    private static HeadlessContext Context(Scope scope, out List<string> commands)
    {
        var database = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" };
        var options = ContextPools.Options(database, ModuleSet.Of(Toy.Modules), ScopeShape.Of(scope), new());
        var capture = new Capture();
        commands = capture.Commands;
        var context = new HeadlessContext(new DbContextOptionsBuilder<HeadlessContext>(options).AddInterceptors(capture, new NoConnection()).Options);
        context.BeginLease(scope, writes: true, begin: null);
        return context;
    }

    private sealed class Capture : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Add(command);
            var table = new System.Data.DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
            if (command.CommandText.Contains("COUNT(*)", StringComparison.Ordinal))
            {
                table.Columns.Add("n", typeof(int));
                table.Rows.Add(0);
            }

            return new(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Add(command);
            return new(InterceptionResult<int>.SuppressWithResult(1));
        }

        private void Add(DbCommand command) => Commands.Add(
            string.Concat(command.Parameters.Cast<SqlParameter>().Select(p => $"DECLARE @{p.ParameterName.TrimStart('@')} nvarchar(max);\n")) + command.CommandText);
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            new(InterceptionResult.Suppress());
    }
}
