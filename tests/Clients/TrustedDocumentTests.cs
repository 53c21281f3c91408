using Headless.Data;
using Headless.Testing;

namespace Headless.Clients.Tests;

/// <summary>What the codegen preset writes is what a host trusts.</summary>
[Collection(nameof(RunningServer))]
public sealed class TrustedDocumentTests
{
    [SkippableFact]
    public async Task The_manifest_of_the_codegen_preset_is_trusted_as_it_is_and_nothing_else_runs()
    {
        var written = await NodeScript.RunAsync("manifest.js");
        Assert.Equal("persisted-documents.json", written[1]);
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            options.Settings["GraphQL:TrustedDocuments:Folder"] = written[0];
            options.Settings["GraphQL:TrustedDocuments:Only"] = "true";
        });
        var endpoint = new Uri(server.Http.BaseAddress!, "/graphql").ToString();
        Assert.Equal(
            ["浙江省总工会", "浙江省总工会", "DOCUMENT_NOT_TRUSTED: This server runs published documents only. Send the documentId of one."],
            await NodeScript.RunAsync("trusted.js", endpoint, written[0]));
    }
}
