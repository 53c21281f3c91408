using System.Text;
using Headless.Sdk;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>Says back what it was sent.</summary>
internal sealed class FillBox(Shelves shelves) : IHttpEndpoint
{
    public string Method => "PUT";

    public string Path => "/library/boxes/{box}";

    public long MostBytes => 16;

    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        shelves.Calls++;
        using var reader = new StreamReader(request.Body);
        var said = $"{request.Route["box"]}|{request.Query.GetValueOrDefault("note")}|{request.Headers["x-label"]}|{await reader.ReadToEndAsync(cancellationToken)}";
        return new(201, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(said), new Dictionary<string, string> { ["Location"] = "/library/boxes/1" });
    }
}

/// <summary>Fails, or refuses, as it is told.</summary>
internal sealed class EmptyBox : IHttpEndpoint
{
    public string Method => "DELETE";

    public string Path => "/library/boxes/{id}";

    public long MostBytes => 0;

    public Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken) => request.Route["id"] switch
    {
        "broken" => throw new InvalidOperationException("secret internals"),
        "taken" => throw new NameTakenException("taken"),
        "gone" => Task.FromResult(HttpAnswer.Refused(410, new NameTakenException("gone"))),
        _ => Task.FromResult(new HttpAnswer(204)),
    };
}
