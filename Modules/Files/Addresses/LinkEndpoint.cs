using Headless.Files.Uploads;
using Headless.Sdk;

namespace Headless.Files.Addresses;

/// <summary>Serves files by links that live for minutes.</summary>
internal sealed class LinkEndpoint(FileLinks links, FileReader reader) : IHttpEndpoint
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "/files/{token}";

    /// <inheritdoc/>
    public long MostBytes => 0;

    /// <inheritdoc/>
    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken) =>
        links.Open(request.Route["token"]) is { } id
        && await reader.FindAsync(id, cancellationToken) is { } file
        && await reader.AnswerAsync(file, FileAnswers.NotKept, cancellationToken) is { } answer
            ? answer
            : HttpAnswer.Refused(404, new NoSuchFileException());
}
