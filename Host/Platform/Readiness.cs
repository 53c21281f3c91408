namespace Headless.Platform;

/// <summary>Whether the database is migrated and filled, so that requests may come and the platform's own work may begin.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether requests may come.</summary>
    public bool IsReady => _opened.Task.IsCompleted;

    /// <summary>Ends when requests may come.</summary>
    public Task Opened => _opened.Task;

    /// <summary>Lets requests come.</summary>
    public void Open() => _opened.TrySetResult();
}
