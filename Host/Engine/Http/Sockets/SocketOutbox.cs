using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Headless.Engine.Http.Sockets;

/// <summary>Messages on their way to a client, one after the other.</summary>
/// <param name="socket">The connection.</param>
/// <param name="backlog">How many may wait.</param>
internal sealed class SocketOutbox(WebSocket socket, int backlog)
{
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(backlog) { SingleReader = true });

    /// <summary>Puts a message behind the others.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">The operation.</param>
    /// <param name="payload">Its payload in JSON.</param>
    /// <returns>False when too many are waiting.</returns>
    public bool TryAdd(string type, string? id = null, string? payload = null) => _waiting.Writer.TryWrite(Message(type, id, payload));

    /// <summary>Puts a message behind the others, as soon as there is room.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">The operation.</param>
    /// <param name="payload">Its payload in JSON.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <returns>A task.</returns>
    public ValueTask AddAsync(string type, string? id, string? payload, CancellationToken stop) => _waiting.Writer.WriteAsync(Message(type, id, payload), stop);

    /// <summary>Takes no more messages.</summary>
    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>Sends until there are no more.</summary>
    /// <param name="stop">Leaves what is waiting.</param>
    /// <returns>A task that does not fail: a connection that broke is noticed by whoever reads from it.</returns>
    public async Task SendAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var message in _waiting.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                // Not cancelled in its midst: the socket would be of no use for saying goodbye.
                await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // what is waiting is not sent
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            Close();
        }
    }

    private static string Message(string type, string? id, string? payload) =>
        $"{{\"type\":\"{type}\"{(id is null ? "" : $",\"id\":{JsonSerializer.Serialize(id)}")}{(payload is null ? "" : $",\"payload\":{payload}")}}}";
}
