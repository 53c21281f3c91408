using Headless.Data;
using Headless.Testing;
using static Headless.Testing.DemoSignIns;

namespace Headless.Modules.Tests;

/// <summary>How many SQL statements the documented operations take. Finding out who asks is one more, before the operation, for a signed-in caller.</summary>
public sealed class StatementTests
{
    [DatabaseTheory]
    [DatabaseData("{ members(first: 50) { nodes { displayName phoneMasked organization { name } } } }", Hangzhou, 1)]
    [DatabaseData("{ members(first: 50) { nodes { displayName organization { name } } totalCount { value } } }", Hangzhou, 2)]
    [DatabaseData("{ members(first: 50) { nodes { displayName organization { name } bookings(first: 1) { nodes { status } } } } }", Hangzhou, 2)]
    [DatabaseData("{ members(first: 50) { nodes { organization { name ancestors { name } } } } }", Hangzhou, 2)]
    [DatabaseData("{ unionOrganization(code: \"33\") { name level descendantCount children(first: 20) { nodes { code name descendantCount } totalCount { value } } } }", "", 5)]
    [DatabaseData("{ unionOrganization(code: \"33\") { children(first: 20) { nodes { memberCount venues(first: 2) { nodes { name } } } } } }", "", 4)]
    [DatabaseData("{ me { displayName membership { organization { name } } bookings(first: 3) { nodes { status space { name } } } } }", QiuTian, 5)]
    [DatabaseData("{ unionOrganizations(first: 20) { totalCount { value isExact } } }", "", 1)]
    [DatabaseData("{ members(first: 2, where: { organization: { name: { startsWith: \"清波\" } } }, orderBy: [{ displayName: ASC }]) { nodes { displayName phoneMasked organization { name } bookings(first: 1) { nodes { status } } } } }", Hangzhou, 2)]
    [DatabaseData("{ viewer { displayName } members(first: 10) { totalCount { value isExact } nodes { nameMasked phoneMasked organization { name } } } }", Hangzhou, 2)]
    [DatabaseData("{ nearbyVenues(latitude: 30.2458, longitude: 120.1694, first: 5) { venue { name organization { name } } walkingMinutes } }", "", 3)]
    public async Task An_operation_takes_so_many_statements(DatabaseProvider provider, string document, string token, int expected)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var caller = token.Length == 0 ? null : token;
        await server.DataAsync(document, caller);
        using var statements = server.RecordRequests();
        await server.DataAsync(document, caller);
        var whoAsks = caller is null ? 0 : 1;
        Assert.True(statements.Statements.Count - whoAsks == expected, string.Join("\n\n", statements.Statements));
    }
}
