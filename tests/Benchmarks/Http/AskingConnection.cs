using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Headless.Benchmarks.Http;

/// <summary>A connection that asks and waits for the whole answer, without looking into it.</summary>
internal sealed class AskingConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[256 * 1024];

    public AskingConnection(IPEndPoint server) => _socket.Connect(server);

    /// <summary>The bytes of a GET.</summary>
    public static byte[] Get(string path) => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");

    /// <summary>The bytes of a POST of a document.</summary>
    public static byte[] Post(string path, string query, string variables = "{}")
    {
        var body = $$"""{"query":"{{query}}","variables":{{variables}}}""";
        return Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    /// <summary>Asks and waits.</summary>
    /// <returns>The answer's bytes; valid until the next question.</returns>
    public ReadOnlySpan<byte> Ask(byte[] request)
    {
        Send(request);
        return Receive();
    }

    /// <summary>Asks.</summary>
    public void Send(byte[] request) => _socket.Send(request);

    /// <summary>Waits for the answer.</summary>
    /// <returns>The answer's bytes; valid until the next question.</returns>
    public ReadOnlySpan<byte> Receive()
    {
        var length = 0;
        do
        {
            var read = _socket.Receive(_answer.AsSpan(length));
            if (read == 0)
            {
                throw new InvalidOperationException($"The server closed the connection: {Encoding.UTF8.GetString(_answer, 0, length)}");
            }

            length += read;
        }
        while (!AnswerEnd.IsReached(_answer.AsSpan(0, length)));
        return _answer.AsSpan(0, length);
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
