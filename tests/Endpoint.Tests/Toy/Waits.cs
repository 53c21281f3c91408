using System.Runtime.CompilerServices;
using Headless.Sdk;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>Streams that only their subscriber ends, and word of each that has ended.</summary>
internal sealed class Waits : IDisposable
{
    private readonly SemaphoreSlim _ended = new(0);

    /// <summary>Takes the word that one more has ended.</summary>
    public async Task EndedAsync() => Assert.True(await _ended.WaitAsync(TimeSpan.FromSeconds(60)), "A stream goes on without a subscriber.");

    public void End() => _ended.Release();

    public void Dispose() => _ended.Dispose();
}

[SubscriptionType]
internal sealed class WaitsSubscriptions
{
    /// <summary>Begins and goes on until nobody listens.</summary>
    [Public]
    public async IAsyncEnumerable<string> Waited(Waits waits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return "begun";
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            waits.End();
        }
    }

    /// <summary>A branch that opens.</summary>
    [Public]
    public async IAsyncEnumerable<Branch> Opened()
    {
        await Task.Yield();
        yield return new Branch { Id = Guid.CreateVersion7(), Name = "West" };
    }

    /// <summary>Breaks off.</summary>
    [Public]
    public async IAsyncEnumerable<string> Broken()
    {
        yield return "begun";
        await Task.Yield();
        throw new InvalidOperationException("secret internals");
    }

    /// <summary>Says more than anybody reads.</summary>
    [Public]
    public async IAsyncEnumerable<string> Flood(Waits waits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken);
                yield return new string('x', 100_000);
            }
        }
        finally
        {
            waits.End();
        }
    }
}
