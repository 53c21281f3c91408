using System.Data.Common;
using System.Globalization;
using Headless.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Headless.Benchmarks.Grab;

/// <summary>Members who may have coupons and campaigns that give them, made in the tables of a host that has filled them with its demo: copies of its verified member and of its campaign.</summary>
internal sealed class Population(DatabaseOptions database)
{
    /// <summary>What stands before the number of a member in what she puts behind <c>Bearer</c>.</summary>
    public const string Subject = "demo:bench-";

    /// <summary>What stands before the number of a campaign in its code.</summary>
    public const string CodePrefix = "BENCH_";

    /// <summary>What a member may take of each campaign.</summary>
    public const int Quota = 4;

    private const string Model = "demo:qiu-tian";
    private const string ModelCampaign = "METRO_RIDE";

    private bool IsSqlite => database.Provider == DatabaseProvider.Sqlite;

    /// <summary>Makes members from 0 on.</summary>
    public async Task AddMembersAsync(int count, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await CopyAsync(connection, "access_account", $"subject = '{Model}'", 0, count, new() { ["id"] = Id("01"), ["subject"] = $"'{Subject}' || seq.n" }, cancellationToken);
        await CopyAsync(connection, "membership_member", $"account_id = (SELECT id FROM access_account WHERE subject = '{Model}')", 0, count, new()
        {
            ["id"] = Id("02"),
            ["account_id"] = Id("01"),
            ["national_id_fingerprint"] = "'bench-' || seq.n",
        }, cancellationToken);
    }

    /// <summary>Makes members where there are none yet, and finds the number of the next campaign.</summary>
    public async Task<int> NextAsync(int members, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        if (await NumberAsync(connection, $"SELECT COUNT(*) FROM access_account WHERE subject = '{Subject}0'", cancellationToken) == 0)
        {
            await AddMembersAsync(members, cancellationToken);
        }

        return (int)await NumberAsync(connection, $"SELECT COUNT(*) FROM benefits_campaign WHERE code LIKE '{CodePrefix}%'", cancellationToken);
    }

    /// <summary>Makes campaigns.</summary>
    public async Task AddCampaignsAsync(int first, int count, int stock, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await CopyAsync(connection, "benefits_campaign", $"code = '{ModelCampaign}'", first, count, new()
        {
            ["id"] = Id("03"),
            ["code"] = $"'{CodePrefix}' || seq.n",
            ["stock_total"] = Text(stock),
            ["stock_remaining"] = Text(stock),
            ["quota_limit"] = Text(Quota),
        }, cancellationToken);
        await ExecuteAsync(connection, "ANALYZE", cancellationToken);
    }

    /// <summary>Counts the coupons of campaigns, and what their stock, their quotas, the audit and the kept requests say of them.</summary>
    public async Task<Given> CountAsync(int first, int count, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        var ours = $"IN (SELECT {Id("03")} FROM seq)";
        return new(
            await NumberAsync(connection, $"{With(first, count)} SELECT COUNT(*) FROM benefits_coupon WHERE campaign_id {ours}", cancellationToken),
            await NumberAsync(connection, $"{With(first, count)} SELECT SUM(stock_total - stock_remaining) FROM benefits_campaign WHERE id {ours}", cancellationToken),
            await NumberAsync(connection, $"{With(first, count)} SELECT COALESCE(SUM(used), 0) FROM benefits_quota_use WHERE campaign_id {ours}", cancellationToken),
            await NumberAsync(connection, "SELECT COUNT(*) FROM platform_audit WHERE mutation = 'grabCoupon'", cancellationToken),
            await NumberAsync(connection, "SELECT COUNT(*) FROM platform_idempotency WHERE mutation = 'grabCoupon'", cancellationToken),
            await NumberAsync(connection, "SELECT COUNT(*) FROM platform_outbox", cancellationToken));
    }

    /// <summary>The start of the period that the quotas of this moment are of, as text.</summary>
    public async Task<string> PeriodAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(MAX(period_start) AS VARCHAR(10)) FROM benefits_quota_use";
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = IsSqlite ? new SqliteConnection(database.ConnectionString + ";Pooling=false") : new NpgsqlConnection(database.ConnectionString + ";Pooling=false;Command Timeout=120");
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private async Task CopyAsync(DbConnection connection, string table, string model, int first, int count, Dictionary<string, string> own, CancellationToken cancellationToken)
    {
        List<string> columns;
        await using (var command = connection.CreateCommand())
        {
#pragma warning disable CA2100 // All text is this program's own.
            command.CommandText = $"SELECT * FROM {table} WHERE 1 = 0";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        }

        await ExecuteAsync(
            connection,
            $"""
            {With(first, count)}
            INSERT INTO {table} ({string.Join(", ", columns)})
            SELECT {string.Join(", ", columns.Select(c => own.GetValueOrDefault(c, $"model.{c}")))} FROM {table} AS model CROSS JOIN seq WHERE model.{model}
            """,
            cancellationToken);
    }

    // The same ids wherever they are named, pgbench's script among it.
    private string Id(string kind) => IsSqlite
        ? $"unhex(printf('{kind}000000000070008000%012x', seq.n))"
        : $"('{kind}000000-0000-7000-8000-' || lpad(to_hex(seq.n), 12, '0'))::uuid";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string With(int first, int count) => $"WITH RECURSIVE seq(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM seq WHERE n < {first + count - 1})";

    private static async Task<long> NumberAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All text is this program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All text is this program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>What the tables say was given.</summary>
internal sealed record Given(long Coupons, long Taken, long Used, long Audited, long Kept, long Outbox)
{
    public static Given operator -(Given later, Given earlier) => new(
        later.Coupons - earlier.Coupons, later.Taken - earlier.Taken, later.Used - earlier.Used, later.Audited - earlier.Audited, later.Kept - earlier.Kept, later.Outbox - earlier.Outbox);
}
