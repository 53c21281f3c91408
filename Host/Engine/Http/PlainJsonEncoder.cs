using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Headless.Engine.Http;

/// <summary>Sends every character as UTF-8, rare ones outside the basic plane (𠮷) included, and escapes only what JSON itself cannot hold. The library's relaxed encoder escapes those.</summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\"\\\u007F\u2028\u2029");

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

        // Most texts hold nothing of the kind, and many characters at once are looked through for each kind.
        if (!left.ContainsAnyInRange('\0', '\u001F') && !left.ContainsAny(s_escaped) && !left.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return -1;
        }

        for (var at = 0; at < textLength;)
        {
            // Half a surrogate pair is no character; the caller encodes it as the replacement character.
            if (Rune.DecodeFromUtf16(left[at..], out var rune, out var consumed) != OperationStatus.Done || WillEncode(rune.Value))
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
