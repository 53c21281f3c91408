using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Modules.Tests;

/// <summary>A key is nobody: even one that holds every permission has no record of its own, and must not be shown that of a person who has no account either.</summary>
public sealed class KeyWithoutAccountTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_the_callers_own_is_nothing_for_a_key_that_holds_every_permission(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var key = await KeyToEverythingAsync(server);

        using var answer = await server.GraphQL.PostAsync(
            """
            {
              me { displayName phoneMasked }
              wallet { pointsBalance }
              myOrders { nodes { number } }
              mySales { nodes { number } }
              myProducts { nodes { name } }
              myEnrollments { nodes { status } }
              myDisclosures { nodes { at } }
              mySeller { name }
              myMatchProfile { id }
            }
            """, apiKey: key, language: "en");

        Assert.True(answer.Errors.Count == 0, answer.ToString());
        Assert.All(["me", "wallet", "mySeller", "myMatchProfile"], field => Assert.Equal(JsonValueKind.Null, answer.Data.At(field).ValueKind));
        Assert.All(["myOrders", "mySales", "myProducts", "myEnrollments", "myDisclosures"], list => Assert.Equal("""{"nodes":[]}""", answer.Data.At(list).GetRawText()));
        using var members = await server.GraphQL.PostAsync("{ members(first: 1) { nodes { id } } }", apiKey: key);
        Assert.Equal(1, members.Data.At("members.nodes").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_only_a_person_can_do_refuses_a_key_that_holds_every_permission_in_words(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);
        var key = await KeyToEverythingAsync(server);

        using var answer = await server.GraphQL.PostAsync(
            """mutation { createUpload(input: { name: "a.png", sizeBytes: 10, purpose: PUBLIC_PICTURE }) { uploadId errors { __typename ... on Error { code message } } } }""", apiKey: key, language: "en");

        Assert.True(answer.Errors.Count == 0, answer.ToString());
        Assert.Equal(
            """{"uploadId":null,"errors":[{"__typename":"PersonRequiredError","code":"PERSON_REQUIRED","message":"A person must do this, signed in; a partner's key cannot."}]}""",
            answer.Data.At("createUpload").GetRawText());
    }

    private static async Task<string> KeyToEverythingAsync(HeadlessServer server)
    {
        var key = "";
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancelled) => key = await services.GetRequiredService<IApiKeys>().CreateAsync(new("示例合作方（虚构）", ["*"], "33"), cancelled), CancellationToken.None);
        return key;
    }
}
