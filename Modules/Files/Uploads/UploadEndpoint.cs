using System.Text.Encodings.Web;
using System.Text.Json;
using Headless.Files.Addresses;
using Headless.Files.Content;
using Headless.Sdk;

namespace Headless.Files.Uploads;

/// <summary>Takes the content of an announced file. Whoever holds the ticket may send it; nothing else of the request is believed.</summary>
internal sealed class UploadEndpoint(Reception reception) : IHttpEndpoint
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Method => "PUT";

    /// <inheritdoc/>
    public string Path => "/uploads/{ticket}";

    /// <inheritdoc/>
    public long MostBytes => FileRules.MostBytesOfAll;

    /// <inheritdoc/>
    public async Task<HttpAnswer> HandleAsync(HttpRequestData request, CancellationToken cancellationToken)
    {
        try
        {
            var received = await reception.ReceiveAsync(request.Route["ticket"], request.Body, cancellationToken);
            var body = new { uploadId = received.Id, received.Name, received.ContentType, received.SizeBytes, received.Sha256 };
            return new(201, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, s_json), new Dictionary<string, string> { ["Cache-Control"] = FileAnswers.NotKept });
        }
        catch (DomainException refusal)
        {
            return HttpAnswer.Refused(StatusOf(refusal), refusal);
        }
    }

    private static int StatusOf(DomainException refusal) => refusal switch
    {
        UploadTicketUnknownException => 404,
        UploadTicketUsedException or ConcurrencyException => 409,
        UploadTicketExpiredException => 410,
        UploadTooLargeException => 413,
        UploadTypeException => 415,
        _ => 400,
    };
}
