using Headless.Data;
using Headless.Testing;

namespace Headless.Benefits.Tests;

/// <summary>What PostgreSQL's own benchmark sends is what the host sends for a grab, or its figure would be another program's.</summary>
public sealed class GrabScriptTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_database_alone_is_measured_with_what_a_grab_sends(DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.PostgreSql)
        {
            return;   // it is PostgreSQL's benchmark
        }

        await using var server = await BenefitsServer.StartAsync(provider);
        await server.CampaignAsync("RIDE", "acquisition: GRAB, faceValueFen: 200, stock: 2, quotaLimit: 4");
        var people = await server.Host.AdmitAsync(2, "330102001-J1");
        Assert.Equal("OK", (await server.GrabAsync("RIDE", people[0])).Outcome());
        using var recorder = server.Host.RecordRequests();
        Assert.Equal("OK", (await server.GrabAsync("RIDE", people[1])).Outcome());

        var sent = recorder.Statements.SelectMany(s => s.Split(";\n")).Select(StatementShape.Of).ToList();
        var script = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "grab.sql")))
            .Where(line => line is not ("BEGIN;" or "COMMIT;") && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith('\\')).Select(StatementShape.Of).ToList();
        Assert.Equal(8, sent.Count);
        Assert.Equal(string.Join(Environment.NewLine, sent), string.Join(Environment.NewLine, script));
    }

    [Theory]
    [InlineData("SELECT c.code AS code FROM benefits_coupon AS c WHERE c.id = :id::uuid AND c.status = 'Issued' LIMIT 1 \\gset")]
    [InlineData("SELECT b0.code AS \"Code\"\nFROM benefits_coupon AS b0\nWHERE b0.id = $1 AND b0.status = @state\nLIMIT 1;")]
    [InlineData("SELECT b.code FROM benefits_coupon AS b WHERE b.id = ('03-' || lpad(to_hex(:n::int), 12, '0'))::uuid AND b.status = 'A' || 'B' LIMIT 2")]
    public void A_statement_with_other_values_and_names_is_the_same(string sql) => Assert.Equal(
        "SELECT benefits_coupon.code FROM benefits_coupon WHERE benefits_coupon.id = ? AND benefits_coupon.status = ? LIMIT ?", StatementShape.Of(sql));

    [Theory]
    [InlineData("INSERT INTO benefits_quota_use (member_id, used) VALUES (:m::uuid, 1) ON CONFLICT (member_id) DO UPDATE SET used = benefits_quota_use.used + 1 WHERE benefits_quota_use.used < 4;")]
    [InlineData("INSERT INTO benefits_quota_use (member_id, used) VALUES ($1, substr(md5(random()::text), 1, 12)) ON CONFLICT (member_id) DO UPDATE SET used = benefits_quota_use.used + 1 WHERE benefits_quota_use.used < $3")]
    public void Of_an_inserted_row_its_columns_count_and_how_many_values_it_has(string sql) => Assert.Equal(
        "INSERT INTO benefits_quota_use ( member_id , used ) VALUES ( 2 values ) ON CONFLICT ( member_id ) DO UPDATE SET used = benefits_quota_use.used + ? WHERE benefits_quota_use.used < ?",
        StatementShape.Of(sql));

    [Theory]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = stock_remaining - 1 WHERE id = $1")]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = stock_remaining - 1 WHERE id = $1 AND stock_remaining > 1")]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = stock_remaining - 1 WHERE id = $1 OR stock_remaining >= 1")]
    [InlineData("UPDATE benefits_campaign SET stock_total = stock_remaining - 1 WHERE id = $1 AND stock_remaining >= 1")]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = stock_remaining + 1 WHERE id = $1 AND stock_remaining >= 1")]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = 1 WHERE id = $1 AND stock_remaining >= 1")]
    [InlineData("UPDATE benefits_coupon SET stock_remaining = stock_remaining - 1 WHERE id = $1 AND stock_remaining >= 1")]
    [InlineData("UPDATE benefits_campaign SET stock_remaining = stock_remaining - 1 WHERE stock_remaining >= 1 AND id = $1")]
    public void A_statement_that_does_something_else_is_another(string sql) => Assert.NotEqual(
        "UPDATE benefits_campaign SET stock_remaining = stock_remaining - ? WHERE id = ? AND stock_remaining >= ?", StatementShape.Of(sql));
}
