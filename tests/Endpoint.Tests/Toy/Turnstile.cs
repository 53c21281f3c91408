using Headless.Sdk;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>Keeps field calls inside until they are let out, and counts them.</summary>
internal sealed class Turnstile
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inside;
    private int _fullAt;

    /// <summary>Whether the lamp of a call that heeds nobody was lit when it was let out.</summary>
    public TaskCompletionSource<bool> WasLit { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The most that were inside at once since it was closed.</summary>
    public int Most { get; private set; }

    /// <summary>How many are inside.</summary>
    public int Inside => Volatile.Read(ref _inside);

    /// <summary>Keeps all who enter from now on.</summary>
    /// <param name="fullAt">Tells when so many are inside.</param>
    /// <returns>Done when so many are inside.</returns>
    public Task CloseAt(int fullAt)
    {
        lock (_gate)
        {
            (_exit, _full, _fullAt, Most) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously), fullAt, 0);
            return _full.Task;
        }
    }

    /// <summary>Lets everybody out, and whoever comes later through.</summary>
    public void Open() => _exit.TrySetResult();

    /// <summary>Enters, and waits to be let out.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        Task exit;
        lock (_gate)
        {
            Most = Math.Max(Most, ++_inside);
            exit = _exit.Task;
            if (_inside == _fullAt)
            {
                _full.TrySetResult();
            }
        }

        try
        {
            await exit.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _inside--;
            }
        }
    }
}

/// <summary>Lit as long as the scope of a field call lasts.</summary>
internal sealed class Lamp : IDisposable
{
    public bool IsLit { get; private set; } = true;

    public void Dispose() => IsLit = false;
}

[QueryType]
internal sealed class TurnstileQueries
{
    /// <summary>Passes the turnstile whoever leaves meanwhile.</summary>
    [Public]
    public async Task<bool> GetPassedRegardless(Turnstile turnstile, Lamp lamp)
    {
        await turnstile.PassAsync(CancellationToken.None);
        turnstile.WasLit.TrySetResult(lamp.IsLit);
        return true;
    }

    /// <summary>Passes the turnstile.</summary>
    [Public]
    public async Task<bool> GetPassed(Turnstile turnstile, CancellationToken cancellationToken)
    {
        await turnstile.PassAsync(cancellationToken);
        return true;
    }
}
