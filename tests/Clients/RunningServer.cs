using Headless.Data;
using Headless.Testing;

namespace Headless.Clients.Tests;

/// <summary>One server for all clients: they are independent of each other, and each signs in as somebody else where it writes.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private HeadlessServer? _server;

    public HeadlessServer Server => _server!;

    public string Endpoint => new Uri(Server.Http.BaseAddress!, "/graphql").ToString();

    public async Task InitializeAsync() => _server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[CollectionDefinition(nameof(RunningServer))]
public sealed class RunningServerGroup : ICollectionFixture<RunningServer>;
