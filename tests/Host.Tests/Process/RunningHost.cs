namespace Headless.Host.Tests.Process;

/// <summary>A host that serves in a second process.</summary>
/// <param name="process">The process.</param>
/// <param name="endpoint">The endpoint's address.</param>
/// <param name="output">What it still writes; read, so that it never waits for its reader.</param>
internal sealed class RunningHost(System.Diagnostics.Process process, Uri endpoint, Task<string> output) : IAsyncDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = endpoint };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        await output;
        process.Dispose();
    }
}
