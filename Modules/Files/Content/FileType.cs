namespace Headless.Files.Content;

/// <summary>A type of content that is taken.</summary>
/// <param name="MediaType">The media type it is served as.</param>
/// <param name="Extension">The extension that a saved copy gets, with its dot.</param>
/// <param name="Name">What people call it.</param>
internal sealed record FileType(string MediaType, string Extension, string Name)
{
    /// <summary>A PDF document.</summary>
    public static FileType Pdf { get; } = new("application/pdf", ".pdf", "PDF");

    /// <summary>A JPEG picture.</summary>
    public static FileType Jpeg { get; } = new("image/jpeg", ".jpg", "JPEG");

    /// <summary>A PNG picture.</summary>
    public static FileType Png { get; } = new("image/png", ".png", "PNG");

    /// <summary>A WebP picture.</summary>
    public static FileType WebP { get; } = new("image/webp", ".webp", "WebP");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileType> All { get; } = [Pdf, Jpeg, Png, WebP];

    /// <summary>Whether a browser may show it in place. Pictures only: a document is saved.</summary>
    public bool IsPicture => this != Pdf;
}
