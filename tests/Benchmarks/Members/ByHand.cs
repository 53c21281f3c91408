using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Benchmarks.Members;

/// <summary>The endpoint that a careful engineer writes for one page: a pooled context, both queries compiled, the caller and her subtree looked up for every request as the host does.</summary>
internal static class ByHand
{
    private const string Bearer = "Bearer ";

    private static readonly Func<TablesContext, string, DateTime, Task<string?>> s_subtree = EF.CompileAsyncQuery((TablesContext db, string subject, DateTime now) => db.Assignments
        .Where(a => a.Account!.Subject == subject && a.Account.Active && a.Since <= now && (a.Until == null || a.Until > now))
        .Select(a => a.Organization!.Path)
        .FirstOrDefault());

#pragma warning disable CA1309, CA1310 // Runs in the database; the overload with a comparison does not translate.
    private static readonly Func<TablesContext, string, string, IAsyncEnumerable<MemberRow>> s_members = EF.CompileAsyncQuery((TablesContext db, string start, string end) => db.Members
        .Where(m => string.Compare(m.Organization!.Path, start) >= 0 && string.Compare(m.Organization.Path, end) < 0)
        .OrderByDescending(m => m.Id)
        .Take(51)
        .Select(m => new MemberRow(m.Id, m.DisplayName, new(m.Organization!.Name))));
#pragma warning restore CA1309, CA1310

    /// <summary>Serves until it is stopped; writes its address when it is ready.</summary>
    public static async Task RunAsync(string database, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextPool<TablesContext>(o => o.UseSqlite($"Data Source={database}").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        var app = builder.Build();
        await using var disposal = app.ConfigureAwait(false);
        app.MapGet("/members", AnswerAsync);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(app.Urls.First()).ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TablesContext db, CancellationToken cancellationToken)
    {
        if (http.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.Ordinal)
            || await s_subtree(db, header[Bearer.Length..], TimeProvider.System.GetUtcNow().UtcDateTime) is not { } path)
        {
            return Results.Unauthorized();
        }

        var nodes = new List<MemberRow>(51);
        await foreach (var row in s_members(db, path, path + "~").WithCancellation(cancellationToken))
        {
            nodes.Add(row);
        }

        return Results.Json(new Page(nodes.Count > 50 ? nodes[..50] : nodes, nodes.Count > 50));
    }

    private sealed record Page(IReadOnlyList<MemberRow> Nodes, bool HasNextPage);

    private sealed record MemberRow(byte[] Id, string DisplayName, OrganizationRow Organization);

    private sealed record OrganizationRow(string Name);

    private sealed class TablesContext(DbContextOptions<TablesContext> options) : DbContext(options)
    {
        public DbSet<MemberTable> Members => Set<MemberTable>();

        public DbSet<AssignmentTable> Assignments => Set<AssignmentTable>();
    }

    [Table("membership_member")]
    private sealed class MemberTable
    {
        [Column("id")]
        public required byte[] Id { get; init; }

        [Column("display_name")]
        public required string DisplayName { get; init; }

        [Column("organization_id")]
        public required byte[] OrganizationId { get; init; }

        public OrganizationTable? Organization { get; init; }
    }

    [Table("organizations_organization")]
    private sealed class OrganizationTable
    {
        [Column("id")]
        public required byte[] Id { get; init; }

        [Column("name")]
        public required string Name { get; init; }

        [Column("path")]
        public required string Path { get; init; }
    }

    [Table("access_officer_assignment")]
    private sealed class AssignmentTable
    {
        [Column("id")]
        public required byte[] Id { get; init; }

        [Column("account_id")]
        public required byte[] AccountId { get; init; }

        public AccountTable? Account { get; init; }

        [Column("organization_id")]
        public required byte[] OrganizationId { get; init; }

        public OrganizationTable? Organization { get; init; }

        [Column("since")]
        public required DateTime Since { get; init; }

        [Column("until")]
        public DateTime? Until { get; init; }
    }

    [Table("access_account")]
    private sealed class AccountTable
    {
        [Column("id")]
        public required byte[] Id { get; init; }

        [Column("subject")]
        public required string Subject { get; init; }

        [Column("active")]
        public required bool Active { get; init; }
    }
}
