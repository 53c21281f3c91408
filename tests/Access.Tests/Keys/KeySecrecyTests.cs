using System.Collections.Concurrent;
using System.Data;
using System.Net;
using System.Text;
using Headless.Data;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Headless.Access.Tests.Keys.KeyOffice;

namespace Headless.Access.Tests.Keys;

/// <summary>A secret is in the one answer that shows it, and nowhere else.</summary>
public sealed class KeySecrecyTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Nothing_of_a_secret_is_logged_kept_or_answered_again(DatabaseProvider provider)
    {
        var log = new Listener();
        await using var server = await HeadlessServer.StartAsync(provider, o =>
        {
            o.Settings["Logging:LogLevel:Default"] = "Trace";
            o.Services = services => services.AddSingleton<ILoggerProvider>(log);
        });
        var answers = new StringBuilder();

        var (id, first) = await server.CreateKeyAsync(Hangzhou, "3301", [ReadMembers]);
        var second = (await server.RotateKeyAsync(Hangzhou, id)).GetProperty("secretKey").GetString()!;
        var operators = await server.OperatorKeyAsync("3301", "*");
        foreach (var text in new[] { first, second, operators })
        {
            using var used = await server.GraphQL.PostAsync("{ viewer { displayName grants { permission } } members(first: 1) { nodes { id } } }", apiKey: text);
            using var wrong = await server.GraphQL.PostAsync("{ viewer { kind } }", apiKey: text[..^1] + (text[^1] == '0' ? '1' : '0'));
            using var broken = await server.GraphQL.PostAsync("{ nothing", apiKey: text);
            answers.Append(used).Append(wrong).Append(broken);
        }

        answers.Append(await server.DataAsync("{ apiKeys { nodes { id prefix name state scopes createdAt lastUsedAt grantor { displayName } } } }", Province));
        answers.Append(await server.RevokeKeyAsync(Hangzhou, id));
        using var refused = await server.GraphQL.PostAsync("{ viewer { kind } }", apiKey: second);
        answers.Append(refused);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);

        var rows = await RowsAsync(server);
        Assert.NotEmpty(log.Lines);
        Assert.Contains(rows, r => r.Contains(first[8..24], StringComparison.Ordinal));   // the look-up does read what is there
        foreach (var secret in new[] { first, second, operators }.Select(t => t[25..]))
        {
            Assert.DoesNotContain(secret, answers.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(log.Lines, l => l.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(rows, r => r.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_schema_knows_no_field_of_a_secret_besides_the_two_answers()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);

        using var answer = await server.GraphQL.PostAsync("{ __schema { types { name fields { name } inputFields { name } } } }");

        var fields =
            from type in answer.Data.GetProperty("__schema").GetProperty("types").EnumerateArray()
            from list in new[] { "fields", "inputFields" }
            where type.GetProperty(list).ValueKind == System.Text.Json.JsonValueKind.Array
            from field in type.GetProperty(list).EnumerateArray()
            let name = field.GetProperty("name").GetString()!
            where name.Contains("secret", StringComparison.OrdinalIgnoreCase) || name.Contains("hash", StringComparison.OrdinalIgnoreCase)
            select $"{type.GetProperty("name").GetString()}.{name}";
        Assert.Equal(["ApiKey.previousSecretEndsAt", "CreateApiKeyPayload.secretKey", "RotateApiKeyPayload.secretKey"], fields.Order(StringComparer.Ordinal));
    }

    // Every value of every table, bytes as hexadecimal.
    private static async Task<IReadOnlyList<string>> RowsAsync(HeadlessServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<DataSession>().Context;
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in context.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tables' names are the model's own.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default);
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexStringLower(bytes) + Encoding.UTF8.GetString(bytes) : reader.GetValue(i).ToString())));
            }
        }

        return rows;
    }

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
