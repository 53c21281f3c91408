using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Headless.Benchmarks.Grab;

/// <summary>
/// One client's connection, kept alive. It writes bytes and looks for a few in what comes back: whoever measures a server on the server's own machine must cost little, as pgbench does.
/// </summary>
internal sealed class GrabConnection(IPEndPoint server) : IDisposable
{
    private const string Query = "mutation($c: String!, $k: String!) { grabCoupon(input: { campaignCode: $c, idempotencyKey: $k }) { coupon { id code } errors { __typename ... on Error { code message } } } }";

    private readonly Socket _socket = new(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[64 * 1024];
    private int _length;

    private static ReadOnlySpan<byte> End => "\r\n0\r\n\r\n"u8;

    /// <summary>The last answer, for messages.</summary>
    public string Answer => Encoding.UTF8.GetString(_answer, 0, _length);

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _socket.ConnectAsync(server, cancellationToken);

    /// <summary>Asks for a coupon.</summary>
    public async ValueTask<GrabOutcome> GrabAsync(int member, string campaign, string key, CancellationToken cancellationToken)
    {
        var body = $$$"""{"query":"{{{Query}}}","variables":{"c":"{{{campaign}}}","k":"{{{key}}}"}}""";
        var request = string.Create(CultureInfo.InvariantCulture, $"POST /graphql HTTP/1.1\r\nHost: {server}\r\nAuthorization: Bearer {Population.Subject}{member}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request), cancellationToken);
        _length = 0;
        while (!_answer.AsSpan(0, _length).EndsWith(End))
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(_length), cancellationToken);
            if (read == 0)
            {
                throw new InvalidOperationException($"The host closed the connection after: {Answer}");
            }

            _length += read;
        }

        return Outcome(_answer.AsSpan(0, _length));
    }

    public void Dispose() => _socket.Dispose();

    private static GrabOutcome Outcome(ReadOnlySpan<byte> answer) =>
        answer.IndexOf("\"coupon\":{\"id\":\""u8) >= 0 && answer.IndexOf("\"errors\":[]"u8) >= 0 ? GrabOutcome.Given
        : answer.IndexOf("\"code\":\"SOLD_OUT\""u8) >= 0 ? GrabOutcome.SoldOut
        : GrabOutcome.Other;
}

/// <summary>What a grab came to.</summary>
internal enum GrabOutcome
{
    /// <summary>A coupon.</summary>
    Given,

    /// <summary>None was left.</summary>
    SoldOut,

    /// <summary>Anything else: nothing of the kind may happen here.</summary>
    Other,
}
