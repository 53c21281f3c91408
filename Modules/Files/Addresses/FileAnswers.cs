using Headless.Files.Content;
using Headless.Files.Uploads;
using Headless.Sdk;

namespace Headless.Files.Addresses;

/// <summary>How files are served: as what their content is and as nothing else, whatever they are called, and so that nothing in them runs.</summary>
internal static class FileAnswers
{
    /// <summary>For files that not everybody may read.</summary>
    public const string NotKept = "private, no-store";

    /// <summary>For public pictures. A day, because the content of an address never changes, but a picture may be taken down.</summary>
    public const string KeptADay = "public, max-age=86400";

    /// <summary>The file.</summary>
    public static HttpAnswer Of(StoredFile file, string name, byte[] content, string caching) => new(200, file.ContentType, content, new Dictionary<string, string>
    {
        ["Cache-Control"] = caching,
        ["Content-Disposition"] = Disposition(file, name),
        ["Content-Security-Policy"] = "default-src 'none'; sandbox",
        ["ETag"] = TagOf(file),
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
    });

    /// <summary>What the client has is still right.</summary>
    public static HttpAnswer NotModified(StoredFile file, string caching) =>
        new(304, Headers: new Dictionary<string, string> { ["Cache-Control"] = caching, ["ETag"] = TagOf(file) });

    /// <summary>The tag of a file's content.</summary>
    public static string TagOf(StoredFile file) => $"\"{file.Sha256}\"";

    // Pictures are shown in place, documents saved. Old clients read the plain name, all others the one in UTF-8 (RFC 6266).
    private static string Disposition(StoredFile file, string name)
    {
        var type = FileType.All.First(t => t.MediaType == file.ContentType);
        return $"{(type.IsPicture ? "inline" : "attachment")}; filename=\"file{type.Extension}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }
}
