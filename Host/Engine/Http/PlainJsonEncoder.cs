using System.Text;
using System.Text.Encodings.Web;

namespace Headless.Engine.Http;

/// <summary>Sends every character as UTF-8, rare ones outside the basic plane (𠮷) included, and escapes only what JSON itself cannot hold. The library's relaxed encoder escapes those.</summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    /// <summary>The one instance.</summary>
    public static PlainJsonEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x7F or 0x2028 or 0x2029;

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var left = new ReadOnlySpan<char>(text, textLength);
        for (var at = 0; at < textLength;)
        {
            // Half a surrogate pair is no character; the caller encodes it as the replacement character.
            if (Rune.DecodeFromUtf16(left[at..], out var rune, out var consumed) != System.Buffers.OperationStatus.Done || WillEncode(rune.Value))
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ when WillEncode(unicodeScalar) => $"\\u{unicodeScalar:X4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = escaped.TryCopyTo(new Span<char>(buffer, bufferLength)) ? escaped.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
