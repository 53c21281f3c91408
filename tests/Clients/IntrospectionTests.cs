namespace Headless.Clients.Tests;

[Collection(nameof(RunningServer))]
public sealed class IntrospectionTests(RunningServer running)
{
    [SkippableFact]
    public async Task GraphQL_js_rebuilds_the_schema_that_is_served_from_introspection()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, await running.Server.Http.GetStringAsync("/graphql/schema.graphql"));
        Assert.Equal(["whole"], await NodeScript.RunAsync("introspection.js", running.Endpoint, file));
        File.Delete(file);
    }

    [SkippableFact]
    public async Task GraphQL_js_and_the_server_find_the_same_documents_valid() =>
        Assert.Equal(["agreed"], await NodeScript.RunAsync("validation.js", running.Endpoint, RepositoryFile.Find("schema")));
}
