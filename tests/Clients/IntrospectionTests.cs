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
}
