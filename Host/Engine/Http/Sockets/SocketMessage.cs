using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Headless.Engine.Limits;

namespace Headless.Engine.Http.Sockets;

/// <summary>A message of a client.</summary>
internal abstract record SocketMessage
{
    private const int LongestId = 128;

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
            if (InputScan.Find(text.Span, limits) is not null)
            {
                return null;
            }

            using var json = JsonDocument.Parse(text);
            return Read(json.RootElement, serializer);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or FormatException)
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

    private static string? IdOf(JsonElement message) =>
        message.TryGetProperty("id", out var id) && id.GetString() is { Length: > 0 and <= LongestId } text ? text : null;

    // Header names have no case; clients write authorization as often as Authorization.
    private static string? Word(JsonElement payload, string name) => payload.ValueKind != JsonValueKind.Object
        ? null
        : payload.EnumerateObject().Where(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()).FirstOrDefault();
}
