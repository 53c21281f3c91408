namespace Headless.Engine.Limits;

/// <summary>Counts a document's tokens and open brackets without parsing it: a parser that recurses must not meet fifty thousand of them.</summary>
internal static class TokenScan
{
    /// <summary>Counts until the end or the first limit.</summary>
    /// <param name="document">The text.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>What is exceeded; null when nothing is.</returns>
    public static LimitExceeded? Find(ReadOnlySpan<char> document, RequestLimits limits)
    {
        if (document.Length > limits.Characters)
        {
            return new("characters", limits.Characters, document.Length);
        }

        int tokens = 0, open = 0;
        for (var at = 0; at < document.Length;)
        {
            var character = document[at];
            if (character is ' ' or '\t' or '\r' or '\n' or ',' or '\uFEFF')
            {
                at++;
                continue;
            }

            if (character == '#')
            {
                at = EndOfLine(document, at);
                continue;
            }

            if (++tokens > limits.Tokens)
            {
                return new("tokens", limits.Tokens, tokens);
            }

            if (character is '{' or '[' or '(' && ++open > limits.Nesting)
            {
                return new("nesting", limits.Nesting, open);
            }

            if (character is '}' or ']' or ')')
            {
                open--;
            }

            var end = EndOfToken(document, at);
            if (end - at > limits.NumberLength && IsNumber(character))
            {
                return new("numberLength", limits.NumberLength, end - at);
            }

            if (end - at > limits.NameLength && IsWord(character))
            {
                return new("nameLength", limits.NameLength, end - at);
            }

            at = end;
        }

        return null;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }

    private static int EndOfToken(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '"')
        {
            return text[at..].StartsWith("\"\"\"") ? EndOfBlock(text, at + 3) : EndOfString(text, at + 1);
        }

        var end = at + 1;
        if (IsNumber(text[at]))
        {
            while (end < text.Length && (IsWord(text[end]) || text[end] is '.' or '+' or '-'))
            {
                end++;
            }
        }
        else if (IsWord(text[at]))
        {
            while (end < text.Length && IsWord(text[end]))
            {
                end++;
            }
        }
        else if (text[at] == '.')
        {
            while (end < text.Length && text[end] == '.')
            {
                end++;
            }
        }

        return end;
    }

    private static bool IsNumber(char first) => char.IsAsciiDigit(first) || first == '-';

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    // An unfinished string ends at the end of its line; the parser says what is wrong with it.
    private static int EndOfString(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is not ('"' or '\r' or '\n'))
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int EndOfBlock(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var next = text[at..].IndexOf("\"\"\"");
            if (next < 0)
            {
                return text.Length;
            }

            at += next + 3;
            if (next == 0 || text[at - 4] != '\\')
            {
                return at;
            }
        }

        return text.Length;
    }
}
