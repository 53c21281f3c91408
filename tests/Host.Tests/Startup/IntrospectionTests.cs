using System.Net;
using Headless.Data;
using Headless.Testing;

namespace Headless.Host.Tests.Startup;

public sealed class IntrospectionTests
{
    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "false", false)]
    [InlineData("Production", null, false)]
    [InlineData("Production", "true", true)]
    public async Task The_schema_is_described_in_Development_unless_a_setting_says_otherwise(string environment, string? setting, bool described)
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            options.Environment = environment;
            if (setting is not null)
            {
                options.Settings["GraphQL:Introspection"] = setting;
            }
        });
        using var answer = await server.GraphQL.PostAsync("{ __schema { queryType { name } } }");
        using var file = await server.Http.GetAsync(new Uri("/graphql/schema.graphql", UriKind.Relative));
        Assert.Equal(described ? [] : ["INTROSPECTION_DISABLED"], answer.Codes);
        Assert.Equal(described ? HttpStatusCode.OK : HttpStatusCode.Forbidden, file.StatusCode);
    }
}
