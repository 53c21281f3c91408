using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Headless.Data;
using Headless.Testing;

namespace Headless.Modules.Tests;

/// <summary>The published operations as trusted documents of the real host.</summary>
public sealed class TrustedOperationsTests
{
    [Fact]
    public async Task The_published_operations_fit_the_schema_and_are_answered_by_their_id()
    {
        var folder = RepositoryFiles.Find("schema/operations");
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            options.Settings["GraphQL:TrustedDocuments:Folder"] = folder;
            options.Settings["GraphQL:TrustedDocuments:Only"] = "true";
        });
        foreach (var file in Directory.GetFiles(folder, "*.graphql"))
        {
            // Only a document that was found valid gets as far as to look for the operation.
            var refused = await PostAsync(server, await IdOfAsync(file), "NoOperationOfThisName");
            Assert.Contains("NoOperationOfThisName", refused, StringComparison.Ordinal);
        }

        var answer = await PostAsync(server, await IdOfAsync(Path.Combine(folder, "officer-day.graphql")), "OfficerDay");
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"displayName\"", answer, StringComparison.Ordinal);
    }

    private static async Task<string> IdOfAsync(string file) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await File.ReadAllTextAsync(file))));

    private static async Task<string> PostAsync(HeadlessServer server, string documentId, string operationName)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { documentId, operationName }) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer demo:jingjiang-officer");
        using var response = await server.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
