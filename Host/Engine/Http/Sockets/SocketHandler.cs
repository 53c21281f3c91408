using Headless.Engine.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Headless.Engine.Http.Sockets;

/// <summary>Answers GraphQL over WebSocket at the endpoint's own address, by the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketHandler(Operations operations, ISocketCallers callers, ErrorReporter errors, GraphQLJson json, TimeProvider time, IHostApplicationLifetime host)
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>Takes the connection, until it ends.</summary>
    /// <param name="http">The request to open it.</param>
    /// <returns>A task.</returns>
    public async Task HandleAsync(HttpContext http)
    {
        var limits = operations.Options.Sockets;
        var isSpoken = http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isSpoken ? Subprotocol : null,
            KeepAliveInterval = limits.Interval,
            KeepAliveTimeout = limits.Interval,
        }).ConfigureAwait(false);
        var connection = new SocketConnection(socket, http, operations, callers, errors, json.Serializer, time);
        await connection.RunAsync(isSpoken ? null : SocketClose.NoSubprotocol, host.ApplicationStopping).ConfigureAwait(false);
    }
}
