using Headless.Files.Contracts;

namespace Headless.Files.Content;

/// <summary>Which content a purpose takes. The figures are this product's choice.</summary>
/// <param name="MostBytes">The most bytes.</param>
/// <param name="Types">The types.</param>
/// <param name="IsPublic">Everybody may read it, at a lasting address.</param>
internal sealed record FileRules(long MostBytes, IReadOnlyList<FileType> Types, bool IsPublic)
{
    /// <summary>The most bytes that any purpose takes.</summary>
    public const int MostBytesOfAll = 10 * Megabyte;

    private const int Megabyte = 1_048_576;

    private static readonly FileType[] s_pictures = [FileType.Jpeg, FileType.Png, FileType.WebP];

    /// <summary>The purpose under which the content of such files is sealed.</summary>
    public static string SealOf(FilePurpose purpose) => purpose switch
    {
        FilePurpose.PublicPicture => "files.public-picture",
        FilePurpose.ClaimDocument => "files.claim-document",
        FilePurpose.ProfilePicture => "files.profile-picture",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>The rules of a purpose.</summary>
    public static FileRules Of(FilePurpose purpose) => purpose switch
    {
        FilePurpose.PublicPicture => new(5 * Megabyte, s_pictures, true),
        FilePurpose.ClaimDocument => new(MostBytesOfAll, [FileType.Pdf, FileType.Jpeg, FileType.Png], false),
        FilePurpose.ProfilePicture => new(5 * Megabyte, s_pictures, false),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };
}
