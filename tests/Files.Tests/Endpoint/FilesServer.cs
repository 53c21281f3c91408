using System.Net;
using System.Text.Json;
using Headless.Access.Contracts;
using Headless.Data;
using Headless.Files.Contracts;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Headless.Files.Tests.Endpoint;

/// <summary>A server with a clock of the test's own, and what clients and modules do with files.</summary>
internal sealed class FilesServer : IAsyncDisposable
{
    public const string QiuTian = "demo:qiu-tian";
    public const string Abdul = "demo:abdul";

    private const string Create = """
        mutation($name: String!, $size: Long!, $purpose: FilePurpose!) {
          createUpload(input: { name: $name, sizeBytes: $size, purpose: $purpose }) { uploadId putTo expiresAt errors { ... on Error { code message path } } }
        }
        """;

    private FilesServer(HeadlessServer server, FakeTimeProvider time) => (Server, Time) = (server, time);

    public HeadlessServer Server { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<FilesServer> StartAsync(DatabaseProvider provider)
    {
        // Now is when the server starts: the demo, whose officers hold their roles from when it was made, may be made on the way there.
        var time = new FakeTimeProvider();
        return new(await HeadlessServer.StartAsync(provider, o =>
        {
            time.SetUtcNow(TimeProvider.System.GetUtcNow());
            o.Time = time;
        }), time);
    }

    public async Task<JsonElement> CreateAsync(string token, long size, FilePurpose purpose = FilePurpose.ClaimDocument, string name = "发票.pdf", string language = "en")
    {
        var value = purpose switch { FilePurpose.ClaimDocument => "CLAIM_DOCUMENT", FilePurpose.PublicPicture => "PUBLIC_PICTURE", _ => "PROFILE_PICTURE" };
        using var answer = await Server.GraphQL.PostAsync(Create, new { name, size, purpose = value }, token, language: language);
        Assert.True(answer.Errors.Count == 0, answer.ToString());
        return answer.Data.GetProperty("createUpload").Clone();
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string path, byte[] content, string? contentType = null, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(content) };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await Server.Http.SendAsync(request);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>Announces and sends a file.</summary>
    public async Task<Guid> UploadAsync(string token, byte[] content, FilePurpose purpose = FilePurpose.ClaimDocument, string name = "发票.pdf")
    {
        var created = await CreateAsync(token, content.Length, purpose, name);
        Assert.Equal(HttpStatusCode.Created, (await PutAsync(created.GetProperty("putTo").GetString()!, content)).Status);
        return created.GetProperty("uploadId").GetGuid();
    }

    /// <summary>Attaches as a module does, in a transaction of its own.</summary>
    public async Task<AttachedFile> AttachAsync(Guid uploadId, string subject, FilePurpose purpose = FilePurpose.ClaimDocument)
    {
        AttachedFile? file = null;
        await WorkAsync(async (services, cancelled) =>
        {
            var account = await services.GetRequiredService<IAccountDirectory>().FindAsync(subject, cancelled);
            file = await services.GetRequiredService<IFileCabinet>().AttachAsync(uploadId, account!.Id, purpose, cancelled);
        });
        return file!;
    }

    public Task WorkAsync(Func<IServiceProvider, CancellationToken, Task> work) =>
        Server.Services.GetRequiredService<IPlatformWork>().RunAsync(work, CancellationToken.None);

    public async Task<string> LinkAsync(Guid fileId)
    {
        var link = "";
        await WorkAsync((services, _) => Task.FromResult(link = services.GetRequiredService<IFileCabinet>().LinkTo(fileId)));
        return link;
    }

    public static string CodeOf(JsonElement body) => body.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    public static string MessageOf(JsonElement body) => body.GetProperty("errors")[0].GetProperty("message").GetString()!;

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
