using System.Text.Json;
using GraphQLParser.AST;

namespace Headless.Engine.Limits;

/// <summary>Counts what input values hold: literals of a document, and the JSON of a request before anything is made of it.</summary>
internal static class InputScan
{
    /// <summary>What stands around a value of a request: the request's own object and its variables.</summary>
    public const int AroundValues = 2;

    /// <summary>How deep JSON is looked into at all.</summary>
    public const int DeepestJson = 1_000;

    private const int MostRequests = 1;
    private const int UsualDepth = 32;

    /// <summary>Looks through the literals of a document's values.</summary>
    /// <param name="value">A value.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="depth">How deep it stands.</param>
    /// <returns>What is exceeded; null when nothing is.</returns>
    public static LimitExceeded? Find(ASTNode? value, RequestLimits limits, int depth = 0)
    {
        var items = value switch
        {
            GraphQLListValue list => list.Values?.Cast<ASTNode>().ToList() ?? [],
            GraphQLObjectValue holder => holder.Fields?.Select(f => (ASTNode)f.Value).ToList() ?? [],
            _ => null,
        };
        if (items is null)
        {
            return null;
        }

        if (++depth > limits.InputDepth)
        {
            return new("inputDepth", limits.InputDepth, depth);
        }

        return value is GraphQLListValue && items.Count > limits.ListItems
            ? new("listItems", limits.ListItems, items.Count)
            : items.Select(i => Find(i, limits, depth)).FirstOrDefault(e => e is not null);
    }

    /// <summary>Looks through the strings of a document's values, which are within their limits.</summary>
    /// <param name="value">A value.</param>
    /// <returns>A string that is no text: no database keeps it, and no answer could carry it.</returns>
    public static GraphQLStringValue? FindNoText(ASTNode? value) => value switch
    {
        GraphQLStringValue text => IsText(text.Value.Span) ? null : text,
        GraphQLListValue list => list.Values?.Select(FindNoText).FirstOrDefault(t => t is not null),
        GraphQLObjectValue holder => holder.Fields?.Select(f => FindNoText(f.Value)).FirstOrDefault(t => t is not null),
        _ => null,
    };

    /// <summary>Looks through a request's JSON.</summary>
    /// <param name="json">The body.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="around">How many lists and objects stand around every value.</param>
    /// <returns>What is exceeded; null when nothing is.</returns>
    /// <exception cref="JsonException">It is no JSON, or holds text that is no text: a null character, half a surrogate pair.</exception>
    public static LimitExceeded? Find(ReadOnlySpan<byte> json, RequestLimits limits, int around = AroundValues)
    {
        var most = limits.InputDepth + around;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestJson });
        Span<int> counts = most < UsualDepth ? stackalloc int[UsualDepth] : new int[most + 1];
        var (open, values) = (0, 0);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
            {
                if (++values > limits.InputValues)
                {
                    return new("inputValues", limits.InputValues, values);
                }

                // Objects count as -1: only lists are counted through. A body that is a list is a batch of requests.
                if (open > 0 && counts[open - 1] >= 0)
                {
                    var isBatch = open == 1 && around == AroundValues;
                    var maximum = isBatch ? MostRequests : limits.ListItems;
                    if (++counts[open - 1] > maximum)
                    {
                        return new(isBatch ? "batch" : "listItems", maximum, counts[open - 1]);
                    }
                }
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    counts[open++] = reader.TokenType == JsonTokenType.StartArray ? 0 : -1;
                    if (open > most)
                    {
                        return new("inputDepth", limits.InputDepth, open - around);
                    }

                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    open--;
                    break;
                case JsonTokenType.Number when reader.ValueSpan.Length > limits.NumberLength:
                    return new("numberLength", limits.NumberLength, reader.ValueSpan.Length);
                case JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueIsEscaped:
                    CheckText(ref reader);
                    break;
            }
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at]))))
            {
                return false;
            }
        }

        return true;
    }

    // Only escapes can smuggle them in: JSON refuses raw control characters, and the reader refuses bytes that are no UTF-8.
    private static void CheckText(ref Utf8JsonReader reader)
    {
        try
        {
            if (reader.GetString()!.Contains('\0', StringComparison.Ordinal))
            {
                throw new JsonException("A null character.");
            }
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("Half a surrogate pair.", e);
        }
    }
}
