using System.Collections.Frozen;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Headless.Host.Ide;

/// <summary>The files that the build made: <c>index.html</c>, and compressed ones whose names carry their hash.</summary>
internal sealed class IdeBundle(string? page, FrozenDictionary<string, string> files)
{
    private const string Compressed = ".gz";
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>The page's template, or null where the program was built without the IDE.</summary>
    public string? Page => page;

    public static IdeBundle Load(string folder)
    {
        var page = Path.Combine(folder, "index.html");
        return File.Exists(page)
            ? new IdeBundle(File.ReadAllText(page), FilesIn(folder))
            : new IdeBundle(null, FrozenDictionary<string, string>.Empty);
    }

    public Results<FileStreamHttpResult, NotFound> Answer(string file, HttpContext context)
    {
        if (!files.TryGetValue(file, out var path))
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";

        Stream content = File.OpenRead(path);
        if (AcceptsGzip(context.Request))
        {
            headers.ContentEncoding = "gzip";
        }
        else
        {
            content = new GZipStream(content, CompressionMode.Decompress);
        }

        return TypedResults.Stream(content, ContentTypeOf(file), entityTag: new EntityTagHeaderValue($"\"{file}\"", isWeak: true));
    }

    private static FrozenDictionary<string, string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Compressed)
            .ToFrozenDictionary(path => Path.GetFileName(path)[..^Compressed.Length], StringComparer.Ordinal);

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality != 0);

    private static string ContentTypeOf(string file) =>
        ContentTypes.TryGetContentType(file, out var type)
            ? type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type
            : "application/octet-stream";
}
