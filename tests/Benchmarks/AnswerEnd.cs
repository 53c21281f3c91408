using System.Buffers.Text;

namespace Headless.Benchmarks;

/// <summary>Knows where an answer of HTTP/1.1 ends, at the price of looking for a few bytes.</summary>
internal static class AnswerEnd
{
    private static ReadOnlySpan<byte> Length => "\r\nContent-Length: "u8;

    /// <summary>Whether all of an answer has come.</summary>
    public static bool IsReached(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var length = answer[..head].IndexOf(Length);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)   // in pieces
            : Utf8Parser.TryParse(answer[(length + Length.Length)..], out int body, out _) && answer.Length >= head + 4 + body;
    }
}
