using System.Text;

namespace Headless.Membership.Batches;

/// <summary>Finds out how a text file is encoded, strictly: what is no valid text in an encoding is not in it, and nothing is replaced by question marks.</summary>
internal static class TextDecoding
{
    private const int Gb18030CodePage = 54936;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes UTF-8, with or without a byte-order mark, or else GB18030.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The text.</returns>
    /// <exception cref="UnreadableFileException">It is neither.</exception>
    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return Try(Utf8, bytes.AsSpan(Encoding.UTF8.Preamble.Length)) ?? throw new UnreadableFileException();
        }

        var text = Try(Utf8, bytes) ?? Try(Gb18030, bytes) ?? throw new UnreadableFileException();

        // No name or number holds a zero byte; a file with one is UTF-16 or no text at all.
        return text.Contains('\0', StringComparison.Ordinal) ? throw new UnreadableFileException() : text;
    }

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
