using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Headless.Browser.Tests;

/// <summary>The program itself as a process of its own, in Development on a fresh folder, with few members.</summary>
public sealed partial class RunningHost : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("headless-ide-");
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    public RunningHost()
    {
        _process = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Headless.Host.dll"), "--urls", "http://127.0.0.1:0", "--Demo:Members", "100"])
            {
                WorkingDirectory = _folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The host ended: {Output()}"));
    }

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await _ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    public async Task DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _folder.Delete(recursive: true);
    }

    public void Dispose() => _process.Dispose();

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.Add(line ?? "");
        }

        if (Ready().Match(line ?? "") is { Success: true } ready)
        {
            _ready.TrySetResult(new Uri(ready.Groups[1].Value));
        }
    }

    private string Output()
    {
        lock (_output)
        {
            return string.Join('\n', _output);
        }
    }

    [GeneratedRegex("^Headless is ready after .*: (http\\S+)$")]
    private static partial Regex Ready();
}
