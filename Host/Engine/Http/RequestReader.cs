using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Transport;
using Headless.Engine.Errors;
using Headless.Engine.Http.Trusted;
using Headless.Engine.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Headless.Engine.Http;

/// <summary>Reads a GraphQL request from its body or its query string. What it holds is counted before anything is made of it.</summary>
internal sealed class RequestReader(EngineOptions options, GraphQLSerializer serializer)
{
    private static readonly string[] s_preflighted = ["GraphQL-Preflight", "Authorization", "X-Api-Key"];

    /// <summary>Reads a request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <returns>The request; or why there is none, as an HTTP refusal or as GraphQL's own error.</returns>
    public async Task<(GraphQLRequest? Request, RequestRefusal? Refusal, ExecutionError? Error)> ReadAsync(HttpContext http, Language language)
    {
        try
        {
            return HttpMethods.IsGet(http.Request.Method) ? ReadQuery(http.Request, language) : await ReadBodyAsync(http, language).ConfigureAwait(false);
        }
        catch (BadHttpRequestException unreadable)
        {
            // Too long, too slow, or cut into pieces that are none: whatever it is, it is the sender's.
            return (null, unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(http.Request) : new(unreadable.StatusCode, "BAD_REQUEST"), null);
        }
        catch (Exception malformed) when (IsMalformed(malformed))
        {
            return (null, new(StatusCodes.Status400BadRequest, "BAD_REQUEST"), null);
        }
    }

    private (GraphQLRequest?, RequestRefusal?, ExecutionError?) ReadQuery(HttpRequest http, Language language)
    {
        // A page of somebody else's can make a browser send a GET, but not one of these headers without being asked first.
        if (!s_preflighted.Any(http.Headers.ContainsKey))
        {
            return (null, new(StatusCodes.Status400BadRequest, "PREFLIGHT_REQUIRED"), null);
        }

        var (variables, extensions) = (http.Query["variables"].ToString(), http.Query["extensions"].ToString());
        if ((Find(variables) ?? Find(extensions)) is { } exceeded)
        {
            return (null, null, exceeded.ToError(language));
        }

        return Checked(new()
        {
            Query = http.Query["query"],
            OperationName = http.Query["operationName"] is [{ Length: > 0 } name] ? name : null,
            DocumentId = http.Query["documentId"],
            Variables = Inputs(variables),
            Extensions = Inputs(extensions),
        });
    }

    private LimitExceeded? Find(string json) => json.Length > 0 ? InputScan.Find(Encoding.UTF8.GetBytes(json), options.Limits, InputScan.AroundValues - 1) : null;

    private GraphQL.Inputs? Inputs(string json) => json.Length > 0 ? serializer.Deserialize<GraphQL.Inputs>(json) : null;

    private async Task<(GraphQLRequest?, RequestRefusal?, ExecutionError?)> ReadBodyAsync(HttpContext http, Language language)
    {
        // A simple request of a foreign page cannot carry this type, so it never executes. A packed body could unpack to anything.
        if (!IsJson(http.Request) || http.Request.Headers.ContentEncoding.Count > 0)
        {
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE"), null);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.MaxBodyBytes;
        }

        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted).ConfigureAwait(false);
            if (read.IsCompleted)
            {
                try
                {
                    return ReadBody(read.Buffer, language);
                }
                finally
                {
                    reader.AdvanceTo(read.Buffer.End);
                }
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    // The server counts no further than to the first byte that is one too many.
    private RequestRefusal TooLarge(HttpRequest http) => new(StatusCodes.Status413PayloadTooLarge, "PAYLOAD_TOO_LARGE", ("Most", options.MaxBodyBytes.ToString(CultureInfo.InvariantCulture)))
    {
        Exceeded = new("bodyBytes", options.MaxBodyBytes, http.ContentLength ?? options.MaxBodyBytes + 1L),
    };

    private (GraphQLRequest?, RequestRefusal?, ExecutionError?) ReadBody(ReadOnlySequence<byte> body, Language language)
    {
        var json = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        return InputScan.Find(json, options.Limits) is { } exceeded ? (null, null, exceeded.ToError(language)) : Checked(RequestJson.Read(json));
    }

    /// <summary>Whether a request says what to run: by a text, or by a document's id.</summary>
    /// <param name="request">The request.</param>
    public static bool NamesDocument(GraphQLRequest request) => request.Query is { Length: > 0 } || DocumentId.AskedBy(request) is not null;

    /// <summary>Whether reading a request failed because of what was sent: no JSON, a value of another kind, a name twice in one object.</summary>
    /// <param name="failure">What was thrown.</param>
    public static bool IsMalformed(Exception failure) => failure is JsonException or InvalidOperationException or FormatException or ArgumentException;

    private static bool IsJson(HttpRequest request) =>
        request.ContentType == "application/json"
        || (request.GetTypedHeaders().ContentType is { } type
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && AnswerType.IsUtf8(type));

    private static (GraphQLRequest?, RequestRefusal?, ExecutionError?) Checked(GraphQLRequest? request) =>
        request is not null && NamesDocument(request) ? (request, null, null) : (null, new(StatusCodes.Status400BadRequest, "BAD_REQUEST"), null);
}
