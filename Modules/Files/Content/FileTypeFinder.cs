using System.Buffers.Binary;

namespace Headless.Files.Content;

/// <summary>
/// Finds a file's type from its content alone; what a sender says of it, by name or header, counts for nothing. The content must begin as its type begins and end as it ends, so that nothing rides along behind a
/// picture. Only JPEG may be followed by more, because cameras write there; it is served as a picture whatever follows.
/// </summary>
internal static class FileTypeFinder
{
    private const int PdfTail = 1_024;

    /// <summary>The type of a content.</summary>
    /// <param name="content">The whole content.</param>
    /// <returns>The type; null when it is none that is taken.</returns>
    public static FileType? Find(ReadOnlySpan<byte> content)
    {
        if (IsPng(content))
        {
            return FileType.Png;
        }

        if (IsJpeg(content))
        {
            return FileType.Jpeg;
        }

        if (IsWebP(content))
        {
            return FileType.WebP;
        }

        return IsPdf(content) ? FileType.Pdf : null;
    }

    private static bool IsPdf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) && content[Math.Max(0, content.Length - PdfTail)..].IndexOf("%%EOF"u8) >= 0;

    // Chunks from the header to the end, and nothing behind it: length, name, data, checksum.
    private static bool IsPng(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        if (!content.StartsWith(signature))
        {
            return false;
        }

        var rest = content[signature.Length..];
        for (var isFirst = true; rest.Length >= 12; isFirst = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var name = rest[4..8];
            if (length > rest.Length - 12 || isFirst != name.SequenceEqual("IHDR"u8))
            {
                return false;
            }

            rest = rest[((int)length + 12)..];
            if (name.SequenceEqual("IEND"u8))
            {
                return rest.IsEmpty;
            }
        }

        return false;
    }

    // Segments up to the picture's data, a frame header among them, and an end after it.
    private static bool IsJpeg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith<byte>([0xFF, 0xD8]))
        {
            return false;
        }

        var rest = content[2..];
        for (var hasFrame = false; rest.Length >= 4 && rest[0] == 0xFF;)
        {
            var marker = rest[1];
            if (marker == 0xFF)
            {
                rest = rest[1..];   // fill
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (marker < 0xC0 || marker is >= 0xD0 and <= 0xD9 || length < 2 || length + 2 > rest.Length)
            {
                return false;
            }

            if (marker == 0xDA)
            {
                return hasFrame && rest.IndexOf<byte>([0xFF, 0xD9]) >= 0;
            }

            hasFrame |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            rest = rest[(length + 2)..];
        }

        return false;
    }

    // A RIFF whose length is the content's, padded to an even one.
    private static bool IsWebP(ReadOnlySpan<byte> content) =>
        content.Length >= 20
        && content.StartsWith("RIFF"u8)
        && content[8..].StartsWith("WEBPVP8"u8)
        && content[15] is (byte)' ' or (byte)'L' or (byte)'X'
        && BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + 8L is var length
        && length + (length & 1) == content.Length + (content.Length & 1);
}
