using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Headless.Engine.Limits;

namespace Headless.Engine.Http.Sockets;

/// <summary>A message of a client.</summary>
internal abstract record SocketMessage
{
    private const int LongestId = 128;

    // A message stands around the request in it.
    private const int AroundValues = InputScan.AroundValues + 1;

    /// <summary>It introduces itself.</summary>
    /// <param name="Credentials">By which credentials.</param>
    /// <param name="Language">In which language it is to be answered; null: that of the request.</param>
    public sealed record Introduction(SocketCredentials Credentials, string? Language) : SocketMessage;

    /// <summary>It asks whether somebody is there.</summary>
    /// <param name="Payload">What is to be sent back, in JSON.</param>
    public sealed record Ping(string? Payload) : SocketMessage;

    /// <summary>It is there.</summary>
    public sealed record Pong : SocketMessage;

    /// <summary>It starts an operation.</summary>
    /// <param name="Id">Its name for it.</param>
    /// <param name="Request">The operation.</param>
    public sealed record Subscribe(string Id, GraphQLRequest Request) : SocketMessage;

    /// <summary>It would start an operation that holds more than it may.</summary>
    /// <param name="Id">Its name for it.</param>
    /// <param name="Exceeded">What it holds too much of.</param>
    public sealed record TooLarge(string Id, LimitExceeded Exceeded) : SocketMessage;

    /// <summary>It wants no more of an operation.</summary>
    /// <param name="Id">Its name.</param>
    public sealed record Complete(string Id) : SocketMessage;

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="serializer">Reads requests.</param>
    /// <returns>The message; null when it is none.</returns>
    public static SocketMessage? Read(ReadOnlyMemory<byte> text, RequestLimits limits, GraphQLSerializer serializer)
    {
        try
        {
            if (InputScan.Find(text.Span, limits, AroundValues) is { } exceeded)
            {
                return IdOfSubscribe(text.Span) is { } id ? new TooLarge(id, exceeded) : null;
            }

            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement, serializer);
        }
        catch (Exception malformed) when (RequestReader.IsMalformed(malformed))
        {
            return null;
        }
    }

    private static SocketMessage? Read(JsonElement message, GraphQLSerializer serializer)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("type", out var type))
        {
            return null;
        }

        var payload = message.TryGetProperty("payload", out var given) && given.ValueKind != JsonValueKind.Null ? given : default;
        if (payload.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
        {
            return null;
        }

        return type.GetString() switch
        {
            "connection_init" => new Introduction(new(Word(payload, "Authorization"), Word(payload, "X-Api-Key")), Word(payload, "Accept-Language")),
            "ping" => new Ping(payload.ValueKind == JsonValueKind.Undefined ? null : payload.GetRawText()),
            "pong" => new Pong(),
            "subscribe" when IdOf(message) is { } id && payload.ValueKind == JsonValueKind.Object
                && serializer.Deserialize<GraphQLRequest>(payload.GetRawText()) is { } request && RequestReader.NamesDocument(request) => new Subscribe(id, request),
            "complete" when IdOf(message) is { } id => new Complete(id),
            _ => null,
        };
    }

    private static string? IdOf(JsonElement message) => message.TryGetProperty("id", out var id) ? IdOf(id.GetString()) : null;

    private static string? IdOf(string? text) => text is { Length: > 0 and <= LongestId } ? text : null;

    // Past the payload, of which nothing is made.
    private static string? IdOfSubscribe(ReadOnlySpan<byte> message)
    {
        string? type = null, id = null;
        var reader = new Utf8JsonReader(message, new JsonReaderOptions { MaxDepth = InputScan.DeepestJson });
        while (reader.Read() && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.PropertyName)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                continue;
            }

            var (isType, isId) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("id"u8));
            reader.Read();
            type = isType ? reader.GetString() : type;
            id = isId ? reader.GetString() : id;
            reader.Skip();
        }

        return type == "subscribe" ? IdOf(id) : null;
    }

    // Header names have no case; clients write authorization as often as Authorization. What is neither text nor null makes no message, for whoever sends credentials is not taken for somebody without.
    private static string? Word(JsonElement payload, string name) => payload.ValueKind != JsonValueKind.Object
        ? null
        : payload.EnumerateObject().Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(p => p.Value.GetString()).FirstOrDefault();
}
