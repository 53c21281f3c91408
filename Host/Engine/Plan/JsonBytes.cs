using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Headless.Engine.Plan;

/// <summary>Writes JSON values as bytes, in the form in which <see cref="Http.PlainJsonEncoder"/> has them. What they stand in is the caller's affair, who knows it to be valid.</summary>
internal static class JsonBytes
{
    private const int MostBytesOfChar = 6;   // \u0000
    private const int MostBytesOfNumber = 20;

    // How many characters are looked at in one go.
    private const int Together = 8;

    // A text takes no more room than it needs, but for what one piece of it may need.
    private const int Piece = 4 * 1024;

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
    /// <returns>How many bytes it took.</returns>
    public static int Quoted<T>(Span<byte> to, T value)
        where T : IUtf8SpanFormattable
    {
        to[0] = (byte)'"';
        if (!value.TryFormat(to[1..^1], out var written, default, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"{value} is longer than {to.Length - 2}.");
        }

        to[written + 1] = (byte)'"';
        return written + 2;
    }

    /// <summary>Writes a text that is not long.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="text">The text.</param>
    /// <returns>How many bytes it took, as a <see cref="DirectWrite"/> says it; 0 for a long text.</returns>
    public static int TextAtOnce(Span<byte> to, string text)
    {
        var most = (text.Length * MostBytesOfChar) + 2;
        if (most > to.Length)
        {
            return text.Length > Piece ? 0 : -most;
        }

        to[0] = (byte)'"';
        var end = Encode(text, to[1..]) + 1;
        to[end] = (byte)'"';
        return end + 1;
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
            WritePiece(to, text[..length], 0);
            text = text[length..];
        }

        WritePiece(to, text, 1);
        to.Write((byte)'"');
    }

    private static void WritePiece(FragmentBuffer to, ReadOnlySpan<char> text, int more) =>
        to.Advance(Encode(text, to.GetSpan((text.Length * MostBytesOfChar) + more)));

    private static int Encode(ReadOnlySpan<char> text, Span<byte> to)
    {
        var (at, written) = (0, 0);
        while (text.Length - at >= Together)
        {
            if (TryCopy(text.Slice(at, Together), to[written..]))
            {
                at += Together;
                written += Together;
            }
            else
            {
                written += Encode(text, ref at, at + Together, to[written..]);
            }
        }

        return written + Encode(text, ref at, text.Length, to[written..]);
    }

    // Most texts are mostly characters that stand for themselves.
    private static bool TryCopy(ReadOnlySpan<char> text, Span<byte> to)
    {
        var chars = Vector128.Create(MemoryMarshal.Cast<char, short>(text));
        var others = Vector128.LessThan(chars, Vector128.Create((short)' ')) | Vector128.GreaterThan(chars, Vector128.Create((short)'~'))
            | Vector128.Equals(chars, Vector128.Create((short)'"')) | Vector128.Equals(chars, Vector128.Create((short)'\\'));
        if (others != Vector128<short>.Zero)
        {
            return false;
        }

        Vector128.Narrow(chars, chars).GetLower().AsByte().CopyTo(to);
        return true;
    }

    private static int Encode(ReadOnlySpan<char> text, ref int at, int end, Span<byte> to)
    {
        var written = 0;
        for (; at < end; at++)
        {
            var c = text[at];
            if (c is >= ' ' and < '\u007F' and not ('"' or '\\'))
            {
                to[written++] = (byte)c;
            }
            else if (c < '\u0080' || c is '\u2028' or '\u2029')
            {
                written += Escape(c, to[written..]);
            }
            else if (c < '\u0800')
            {
                to[written++] = (byte)(0xC0 | (c >> 6));
                to[written++] = (byte)(0x80 | (c & 0x3F));
            }
            else if (char.IsSurrogate(c))
            {
                // Half a pair is no character; the replacement character stands for it.
                Rune.DecodeFromUtf16(text[at..], out var rune, out var read);
                written += rune.EncodeToUtf8(to[written..]);
                at += read - 1;
            }
            else
            {
                to[written++] = (byte)(0xE0 | (c >> 12));
                to[written++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                to[written++] = (byte)(0x80 | (c & 0x3F));
            }
        }

        return written;
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
