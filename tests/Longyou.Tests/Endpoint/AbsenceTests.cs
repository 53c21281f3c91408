using Headless.Data;
using Headless.Testing;
using Xunit;
using static Headless.Testing.DemoSignIns;

namespace Headless.Longyou.Tests.Endpoint;

/// <summary>The plugin in the host: served where its folder is, and as if it had never been where it is not.</summary>
public sealed class AbsenceTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task It_is_found_in_its_folder_and_serves(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);

        using var answer = await server.GraphQL.PostAsync("{ plugins { id version state problems } }", token: Province);

        Assert.Equal("""{"data":{"plugins":[{"id":"longyou","version":"1.0.0","state":"ACTIVE","problems":[]}]}}""", answer.ToString());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Without_the_folder_its_fields_are_gone_and_the_core_stands(DatabaseProvider provider)
    {
        var empty = Directory.CreateTempSubdirectory("no-plugins-").FullName;
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Settings["Plugins:Folder"] = empty);
        using var gone = await server.GraphQL.PostAsync("{ members { nodes { longyouAssistanceProfile { id } } } }", token: DemoSignIns.Longyou);
        Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], gone.Codes);
        var core = await server.DataAsync("{ members(first: 1) { nodes { displayName organization { name } bookings(first: 1) { nodes { status } } } } plugins { id } }", Province);
        Assert.Equal(1, core.At("members.nodes").GetArrayLength());
        Assert.Equal(0, core.At("plugins").GetArrayLength());
        Directory.Delete(empty);
    }

    [Fact]
    public async Task Switched_off_by_name_it_is_listed_and_its_fields_are_gone()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, o => o.Settings["Plugins:Disabled"] = "longyou");

        using var answer = await server.GraphQL.PostAsync("""{ __type(name: "Member") { fields { name } } plugins { id state } }""", token: Province);

        Assert.DoesNotContain("longyouAssistanceProfile", answer.ToString(), StringComparison.Ordinal);
        Assert.Contains("""{"id":"longyou","state":"DISABLED"}""", answer.ToString(), StringComparison.Ordinal);
    }
}
