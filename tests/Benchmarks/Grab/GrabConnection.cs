using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Unicode;

namespace Headless.Benchmarks.Grab;

/// <summary>
/// One client's connection, kept alive. It writes bytes and looks for a few in what comes back, and waits nowhere: whoever measures a server on the server's own machine must cost little, as pgbench does.
/// </summary>
internal sealed class GrabConnection(IPEndPoint server) : IDisposable
{
    private const string Query = "mutation($c: String!, $k: String!) { grabCoupon(input: { campaignCode: $c, idempotencyKey: $k }) { coupon { id code } errors { __typename ... on Error { code message } } } }";

    private readonly byte[] _request = new byte[2 * 1024];
    private readonly byte[] _answer = new byte[64 * 1024];
    private int _length;

    /// <summary>Its socket, to wait for answers on.</summary>
    public Socket Socket { get; } = new(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>The last answer, for messages.</summary>
    public string Answer => Encoding.UTF8.GetString(_answer, 0, _length);

    public void Connect() => Socket.Connect(server);

    /// <summary>Asks for a coupon.</summary>
    public void Ask(int member, int campaign, string key)
    {
        const string Before = $$$"""{"query":"{{{Query}}}","variables":{"c":"{{{Population.CodePrefix}}}""";
        const string Between = "\",\"k\":\"";
        const string After = "\"}}";
        var length = Before.Length + Digits(campaign) + Between.Length + key.Length + After.Length;
        Utf8.TryWrite(
            _request,
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Population.Subject}{member}\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: {length}\r\n\r\n{Before}{campaign}{Between}{key}{After}",
            out var written);
        _length = 0;
        Socket.Send(_request.AsSpan(0, written));
    }

    /// <summary>Reads what has come.</summary>
    /// <returns>What the grab came to; null while the answer is not complete.</returns>
    public GrabOutcome? Read()
    {
        var read = Socket.Receive(_answer.AsSpan(_length));
        _length += read;
        var answer = _answer.AsSpan(0, _length);
        return read == 0 ? GrabOutcome.Other : AnswerEnd.IsReached(answer) ? Outcome(answer) : null;
    }

    public void Dispose() => Socket.Dispose();

    private static int Digits(int number)
    {
        var digits = 1;
        while ((number /= 10) > 0)
        {
            digits++;
        }

        return digits;
    }

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
