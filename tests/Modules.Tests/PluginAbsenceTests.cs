using Headless.Data;
using Headless.Testing;
using static Headless.Modules.Tests.Answers;

namespace Headless.Modules.Tests;

/// <summary>Without its folder a plugin is as if it had never been: its fields are gone, everything else stands.</summary>
public sealed class PluginAbsenceTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Without_the_folder_its_fields_are_gone_and_the_core_stands(DatabaseProvider provider)
    {
        var empty = Directory.CreateTempSubdirectory("no-plugins-").FullName;
        await using var server = await HeadlessServer.StartAsync(provider, o => o.Settings["Plugins:Folder"] = empty);
        using var gone = await server.GraphQL.PostAsync("{ members { nodes { longyouAssistanceProfile { id } } } }", token: Longyou);
        Assert.Equal(["GRAPHQL_VALIDATION_FAILED"], gone.Codes);
        var core = await server.DataAsync("{ members(first: 1) { nodes { displayName organization { name } bookings(first: 1) { nodes { status } } } } plugins { id } }", Province);
        Assert.Equal(1, core.At("members.nodes").GetArrayLength());
        Assert.Equal(0, core.At("plugins").GetArrayLength());
        Directory.Delete(empty);
    }
}
