namespace Headless.Engine.Http.Sockets;

/// <summary>Why a connection ends: the codes of the protocol <c>graphql-transport-ws</c>, and WebSocket's own.</summary>
/// <param name="Code">The code.</param>
/// <param name="Reason">The reason, at most 123 bytes.</param>
internal sealed record SocketClose(int Code, string Reason)
{
    public static SocketClose Normal { get; } = new(1000, "");

    public static SocketClose Stopping { get; } = new(1001, "The server is stopping");

    public static SocketClose TooBig { get; } = new(1009, "Message too big");

    public static SocketClose TooSlow { get; } = new(1013, "Read too slowly; resume from the last cursor");

    public static SocketClose Internal { get; } = new(1011, "Internal error");

    public static SocketClose Malformed { get; } = new(4400, "Invalid message received");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClose NoSubprotocol { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose NotIntroduced { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose IntroducedTwice { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Forbidden(string code) => new(4403, $"Forbidden: {code}");

    // An id may be longer than a reason, which is text: no character is cut in half.
    public static SocketClose Taken(string id) => new(4409, $"Subscriber for {(id.Length <= 30 ? id : id[..(char.IsHighSurrogate(id[29]) ? 29 : 30)])} already exists");
}
