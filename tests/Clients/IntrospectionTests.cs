namespace Headless.Clients.Tests;

[Collection(nameof(RunningServer))]
public sealed class IntrospectionTests(RunningServer running)
{
    [SkippableFact]
    public async Task GraphQL_js_rebuilds_the_published_schema_from_introspection() =>
        Assert.Equal(["whole"], await NodeScript.RunAsync("introspection.js", running.Endpoint, RepositoryFile.Find("schema/schema.graphql")));
}
