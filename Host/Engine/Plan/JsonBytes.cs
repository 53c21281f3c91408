using System.Buffers;
using System.Globalization;
using System.Text;

namespace Headless.Engine.Plan;

/// <summary>Writes JSON values as bytes, in the form in which <see cref="Http.PlainJsonEncoder"/> has them. What they stand in is the caller's affair, who knows it to be valid.</summary>
internal static class JsonBytes
{
    private const int MostBytesOfChar = 6;   // \u0000
    private const int MostBytesOfNumber = 20;

    // Longer texts are looked through many characters at once; for shorter ones that takes longer than it saves.
    private const int Long = 48;

    // A text takes no more room than it needs, but for what one piece of it may need.
    private const int Piece = 4 * 1024;

    private static readonly SearchValues<char> s_plainAscii = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    /// <summary>Writes null.</summary>
    /// <param name="to">Where to.</param>
    public static void WriteNull(this FragmentBuffer to) => to.Write("null"u8);

    /// <summary>Writes a truth.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(this FragmentBuffer to, bool value) => to.Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    public static void WriteNumber(this FragmentBuffer to, long value)
    {
        value.TryFormat(to.GetSpan(MostBytesOfNumber), out var written, default, CultureInfo.InvariantCulture);
        to.Advance(written);
    }

    /// <summary>Writes a value that is a string in JSON and needs no escapes.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="most">How long it is at most.</param>
    public static void WriteQuoted<T>(this FragmentBuffer to, T value, int most)
        where T : IUtf8SpanFormattable
    {
        var span = to.GetSpan(most + 2);
        span[0] = (byte)'"';
        if (!value.TryFormat(span[1..^1], out var written, default, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"{value} is longer than {most}.");
        }

        span[written + 1] = (byte)'"';
        to.Advance(written + 2);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(this FragmentBuffer to, ReadOnlySpan<char> text)
    {
        to.Write((byte)'"');
        while (text.Length > Piece)
        {
            // Both halves of a pair stay together.
            var length = char.IsHighSurrogate(text[Piece - 1]) ? Piece - 1 : Piece;
            WritePiece(to, text[..length]);
            text = text[length..];
        }

        WritePiece(to, text);
        to.Write((byte)'"');
    }

    private static void WritePiece(FragmentBuffer to, ReadOnlySpan<char> text)
    {
        var span = to.GetSpan(text.Length * MostBytesOfChar);
        var plain = 0;
        if (text.Length >= Long)
        {
            plain = text.IndexOfAnyExcept(s_plainAscii) is var found and >= 0 ? found : text.Length;
            Encoding.ASCII.GetBytes(text[..plain], span);
        }

        to.Advance(plain + Encode(text[plain..], span[plain..]));
    }

    private static int Encode(ReadOnlySpan<char> text, Span<byte> to)
    {
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F' and not ('"' or '\\'))
            {
                to[at++] = (byte)c;
            }
            else if (c < '\u0080' || c is '\u2028' or '\u2029')
            {
                at += Escape(c, to[at..]);
            }
            else if (c < '\u0800')
            {
                to[at++] = (byte)(0xC0 | (c >> 6));
                to[at++] = (byte)(0x80 | (c & 0x3F));
            }
            else if (char.IsSurrogate(c))
            {
                // Half a pair is no character; the replacement character stands for it.
                Rune.DecodeFromUtf16(text[i..], out var rune, out var read);
                at += rune.EncodeToUtf8(to[at..]);
                i += read - 1;
            }
            else
            {
                to[at++] = (byte)(0xE0 | (c >> 12));
                to[at++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                to[at++] = (byte)(0x80 | (c & 0x3F));
            }
        }

        return at;
    }

    private static int Escape(char c, Span<byte> to)
    {
        var letter = c switch
        {
            '"' or '\\' => (byte)c,
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)0,
        };
        to[0] = (byte)'\\';
        if (letter != 0)
        {
            to[1] = letter;
            return 2;
        }

        to[1] = (byte)'u';
        ((int)c).TryFormat(to[2..], out _, "X4", CultureInfo.InvariantCulture);
        return MostBytesOfChar;
    }
}
