using System.Text.Json;
using GraphQL.SystemTextJson;
using GraphQL.Transport;

namespace Headless.Engine.Http;

/// <summary>Reads the JSON of a request as the library's serializer does, from bytes that are all there.</summary>
internal static class RequestJson
{
    private static readonly JsonSerializerOptions s_inputs = new();
    private static readonly InputsJsonConverter s_converter = new();

    /// <summary>Reads a request.</summary>
    /// <param name="json">Its JSON.</param>
    /// <returns>The request; null where the JSON is null.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static GraphQLRequest? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var request = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader),
            JsonTokenType.Null => null,
            _ => throw new JsonException(),
        };
        return reader.Read() ? throw new JsonException() : request;
    }

    private static GraphQLRequest ReadObject(ref Utf8JsonReader reader)
    {
        var request = new GraphQLRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                request.Query = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                request.OperationName = ReadText(ref reader)!;
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                request.Variables = ReadInputs(ref reader);
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                request.Extensions = ReadInputs(ref reader);
            }
            else if (reader.ValueTextEquals("documentId"u8))
            {
                request.DocumentId = ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return request;
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static GraphQL.Inputs? ReadInputs(ref Utf8JsonReader reader)
    {
        // Through the serializer it would be looked through once more, for its end.
        reader.Read();
        return reader.TokenType == JsonTokenType.Null ? null : s_converter.Read(ref reader, typeof(GraphQL.Inputs), s_inputs);
    }
}
