using Headless.Files.Content;
using Headless.Files.Uploads;
using Headless.Sdk;

namespace Headless.Files.Addresses;

/// <summary>Serves public pictures at addresses that last.</summary>
internal sealed class PublicFileEndpoint(FileReader reader) : IHttpEndpoint
{
    /// <inheritdoc/>
    public string Method => "GET";

    /// <inheritdoc/>
    public string Path => "/files/public/{id}";

    /// <inheritdoc/>
    public long MostBytes => 0;

    /// <summary>The address of a public picture.</summary>
    public static string AddressOf(Guid fileId) => $"/files/public/{fileId:N}";

    /// <inheritdoc/>
    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(request.Route["id"], "N", out var id)
            || await reader.FindAsync(id, cancellationToken) is not { } file
            || !FileRules.Of(file.Purpose).IsPublic)
        {
            return HttpAnswer.Refused(404, new NoSuchFileException());
        }

        if (request.Headers.TryGetValue("If-None-Match", out var tags) && tags.Contains(FileAnswers.TagOf(file), StringComparison.Ordinal))
        {
            return FileAnswers.NotModified(file, FileAnswers.KeptADay);
        }

        return await reader.AnswerAsync(file, FileAnswers.KeptADay, cancellationToken) ?? HttpAnswer.Refused(404, new NoSuchFileException());
    }
}
