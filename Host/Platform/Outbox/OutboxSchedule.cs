using Headless.Sdk;

namespace Headless.Platform.Outbox;

/// <summary>When somebody must look for due messages. What this host puts off it comes back to in time; what other hosts leave behind it finds by looking now and then.</summary>
/// <param name="time">The clock.</param>
internal sealed class OutboxSchedule(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTime _next = DateTime.MaxValue;
    private TaskCompletionSource _earlier = New();

    /// <summary>A message falls due.</summary>
    /// <param name="at">When.</param>
    public void Due(DateTime at)
    {
        lock (_gate)
        {
            if (at < _next)
            {
                _next = at;
                _earlier.TrySetResult();
            }
        }
    }

    /// <summary>Waits until a message is due.</summary>
    /// <param name="atMost">When to look anyway.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task.</returns>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var end = time.UtcNow() + atMost;
        while (true)
        {
            Task earlier;
            TimeSpan left;
            lock (_gate)
            {
                left = (_next < end ? _next : end) - time.UtcNow();
                if (left <= TimeSpan.Zero)
                {
                    _next = DateTime.MaxValue;
                    return;
                }

                _earlier = _earlier.Task.IsCompleted ? New() : _earlier;
                earlier = _earlier.Task;
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(earlier, Task.Delay(left, time, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
