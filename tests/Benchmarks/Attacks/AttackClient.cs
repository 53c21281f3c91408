using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Headless.Benchmarks.Attacks;

/// <summary>An attacker's connections to the host.</summary>
internal sealed class AttackClient(IPEndPoint address) : IDisposable
{
    private static readonly string[] s_inside = ["System.", "Microsoft.", "Headless.", "Exception", "SELECT ", "   at "];

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 500 }) { BaseAddress = new Uri($"http://{address}"), Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>The largest answer so far, in characters.</summary>
    public int Largest { get; private set; }

    /// <summary>Sends a body; an answer that tells of the inside, or says that something went wrong there, is a failure.</summary>
    public async Task PostAsync(string body, string? token, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        await SendAsync(request, stop);
    }

    /// <summary>Sends a body that is packed.</summary>
    public async Task PackedAsync(byte[] body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        await SendAsync(request, stop);
    }

    private async Task SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var response = await _http.SendAsync(request, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        if (Array.Exists(s_inside, name => text.Contains(name, StringComparison.Ordinal)) || text.Contains("\"INTERNAL\"", StringComparison.Ordinal) || (int)response.StatusCode >= 500)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {text[..Math.Min(text.Length, 500)]}");
        }

        lock (_http)
        {
            Largest = Math.Max(Largest, text.Contains("\"errors\"", StringComparison.Ordinal) ? text.Length : 0);
        }
    }

    /// <summary>Sends a body and leaves after a moment.</summary>
    public async Task LeaveAsync(string body, string? token, TimeSpan after, CancellationToken stop)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(stop);
        leave.CancelAfter(after);
        try
        {
            await PostAsync(body, token, leave.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // gone
        }
    }

    /// <summary>Opens a connection, sends the beginning of a request and then a byte of the rest every now and then; reads nothing.</summary>
    public async Task TrickleAsync(string head, byte[] rest, int bytes, TimeSpan every, CancellationToken stop)
    {
        using var client = new TcpClient { ReceiveBufferSize = 1024 };
        await client.ConnectAsync(address, stop);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"POST /graphql HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n{head}\r\n\r\n"), stop);
        for (var at = 0; at < bytes; at++)
        {
            await Task.Delay(every, stop);
            if (at < rest.Length)
            {
                await stream.WriteAsync(rest.AsMemory(at, 1), stop);
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
