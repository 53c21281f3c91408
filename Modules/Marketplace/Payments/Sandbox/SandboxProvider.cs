using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headless.Marketplace.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Headless.Marketplace.Payments.Sandbox;

/// <summary>
/// A provider of play money: a page of this host where one clicks "pay" or "fail". Its callbacks are signed with a key that is derived from the master secret, so that nobody without it can claim to have paid.
/// </summary>
/// <param name="secrets">Signs.</param>
/// <param name="time">Tells the time.</param>
/// <param name="log">Says what was sent back.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class SandboxProvider(ISecretBox secrets, TimeProvider time, ILogger<SandboxProvider> log) : IPaymentProvider
{
    /// <summary>Its name.</summary>
    public const string ProviderName = "sandbox";

    /// <summary>The header that carries when a callback was signed, in seconds since 1970.</summary>
    public const string TimestampHeader = "X-Sandbox-Timestamp";

    /// <summary>The header that carries the signature over the timestamp, a point and the body, in hexadecimal.</summary>
    public const string SignatureHeader = "X-Sandbox-Signature";

    /// <summary>How far a callback's time may be from the host's.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string CallbackPurpose = "marketplace.payments.sandbox.callback";

    /// <inheritdoc/>
    public string Name => ProviderName;

    /// <inheritdoc/>
    public Task<string> BeginAsync(PaymentDemand demand, CancellationToken cancellationToken) =>
        Task.FromResult($"/payments/sandbox/{new SandboxTicket(demand.PaymentId, demand.AmountFen).Sign(secrets)}");

    /// <summary>The callback that a click on the sandbox's page makes.</summary>
    public (IReadOnlyDictionary<string, string> Headers, byte[] Body) Callback(SandboxTicket ticket, bool succeeded)
    {
        var body = JsonSerializer.Serialize(new SandboxNotice(ticket.PaymentId, $"SANDBOX-{ticket.PaymentId:N}", ticket.AmountFen, succeeded), SandboxJson.Default.SandboxNotice);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [TimestampHeader] = timestamp,
            [SignatureHeader] = Convert.ToHexStringLower(Signature(timestamp, body)),
        };
        return (headers, Encoding.UTF8.GetBytes(body));
    }

    /// <inheritdoc/>
    public PaymentNotice? Verify(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        if (!headers.TryGetValue(TimestampHeader, out var timestamp) || !headers.TryGetValue(SignatureHeader, out var signature) || !IsFresh(timestamp))
        {
            return null;
        }

        var expected = Convert.ToHexStringLower(Signature(timestamp, Encoding.UTF8.GetString(body.Span)));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.UTF8.GetBytes(signature)))
        {
            return null;
        }

        // Signed by nobody but this class, so it is well-formed.
        var notice = JsonSerializer.Deserialize(body.Span, SandboxJson.Default.SandboxNotice)!;
        return new(notice.PaymentId, notice.Reference, notice.AmountFen, notice.Succeeded);
    }

    /// <inheritdoc/>
    public Task RefundAsync(RefundDemand demand, CancellationToken cancellationToken)
    {
        log.LogInformation("The sandbox sends {Amount} fen of {Reference} back for {Refund}.", demand.AmountFen, demand.PaymentReference, demand.RefundId);
        return Task.CompletedTask;
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(seconds - time.GetUtcNow().ToUnixTimeSeconds()) <= (long)Tolerance.TotalSeconds;

    private byte[] Signature(string timestamp, string body) => secrets.Fingerprint(CallbackPurpose, $"{timestamp}.{body}");
}

/// <summary>The body of the sandbox's callback.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Reference">What the sandbox calls it.</param>
/// <param name="AmountFen">How much was paid, in fen.</param>
/// <param name="Succeeded">Whether the money was taken.</param>
internal sealed record SandboxNotice(Guid PaymentId, string Reference, long AmountFen, bool Succeeded);

/// <summary>Writes and reads the callback's body.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SandboxNotice))]
internal sealed partial class SandboxJson : JsonSerializerContext;
