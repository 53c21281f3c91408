namespace Headless.Endpoint.Tests.Toy;

/// <summary>Ends a server at the end of a test.</summary>
internal sealed class Server(LibraryServer library) : IAsyncDisposable
{
    public LibraryServer Library => library;

    public async ValueTask DisposeAsync() => await library.DisposeAsync();
}
