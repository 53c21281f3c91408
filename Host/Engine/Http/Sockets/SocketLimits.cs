namespace Headless.Engine.Http.Sockets;

/// <summary>What one WebSocket, or one stream of events, may take. The figures are this product's choice.</summary>
public sealed record SocketLimits
{
    /// <summary>How long a client may take to introduce itself.</summary>
    public TimeSpan Introduction { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the protocol's own pings, or comments in a silent stream of events, look whether the client is still there, and how often a socket's credentials are looked at again.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take to say goodbye before the connection is cut.</summary>
    public TimeSpan Goodbye { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of one message.</summary>
    public int MessageBytes { get; init; } = 1024 * 1024;

    /// <summary>Operations under way at once.</summary>
    public int Operations { get; init; } = 100;

    /// <summary>Messages that wait for a client to read them. One that reads too slowly loses its connection, not the server's memory; it resumes from its last cursor.</summary>
    public int Backlog { get; init; } = 64;
}
