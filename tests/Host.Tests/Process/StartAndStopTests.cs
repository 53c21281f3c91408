using System.Net;
using System.Net.Sockets;

namespace Headless.Host.Tests.Process;

/// <summary>Starts that cannot be, and stops at any time.</summary>
public sealed class StartAndStopTests : IDisposable
{
    private readonly HostProgram _host = new();

    [SkippableTheory]
    [InlineData("Tables: ")]
    [InlineData("Headless is ready")]
    public async Task Told_to_stop_it_ends_well_and_goes_on_the_next_time(string when)
    {
        var (exitCode, error) = await _host.TerminateAsync(when, "--Demo:Members=300");

        Assert.Equal((0, ""), (exitCode, error));

        var again = await _host.ServeAsync("Development", "Headless is ready", "/health/ready", "--Demo:Members=300");

        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (exitCode, _, error) = await _host.RunAsync("Development", $"--urls={address}");

        Assert.Equal(
            (1, $"The host cannot listen:{Environment.NewLine}  - Failed to bind to address {address}: address already in use. Choose another address by ASPNETCORE_URLS, or stop what listens there.{Environment.NewLine}"),
            (exitCode, error));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("http://")]
    [InlineData("ftp://127.0.0.1")]
    public async Task An_address_that_is_none_is_said(string address)
    {
        var (exitCode, _, error) = await _host.RunAsync("Development", $"--urls={address}");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The settings are not valid:{Environment.NewLine}  - \"{address}\" is no address to listen on; write http://localhost:5000.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_is_said()
    {
        var file = Path.Combine(_host.Folder, "headless.secret");
        await File.WriteAllTextAsync(file, "not a secret");

        var (exitCode, _, error) = await _host.RunAsync("Development", "migrate");

        Assert.Equal(
            (1, $"The master secret cannot be read:{Environment.NewLine}  - {file} does not hold one. Delete it and the database beside it, and start again.{Environment.NewLine}"),
            (exitCode, error));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said()
    {
        var (exitCode, _, error) = await _host.RunAsync(
            "Development", "migrate", "--Database:Provider=PostgreSql", "--ConnectionStrings:Headless=Host=127.0.0.1;Port=1;Username=nobody;Database=none");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The database (PostgreSql) does not answer:{Environment.NewLine}  - Failed to connect to 127.0.0.1:1{Environment.NewLine}", error, StringComparison.Ordinal);
    }

    public void Dispose() => _host.Dispose();
}
