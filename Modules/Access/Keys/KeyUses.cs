using System.Collections.Concurrent;
using System.Threading.Channels;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Access.Keys;

/// <summary>
/// Takes note of when keys are used. The request goes on at once; <see cref="KeyUseWriter"/> writes. A key in constant use costs one write a minute, and on every host one more statement that changes nothing.
/// What is noted and not yet written is lost with the process.
/// </summary>
[Service(ServiceLifetime.Singleton)]
internal sealed class KeyUses
{
    /// <summary>How exact it is.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private const int MostWaiting = 1_024;

    private readonly ConcurrentDictionary<Guid, DateTime> _noted = new();
    private readonly Channel<KeyUse> _waiting = Channel.CreateBounded<KeyUse>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What is to be written.</summary>
    public ChannelReader<KeyUse> Waiting => _waiting.Reader;

    /// <summary>Whether a use now must be written.</summary>
    /// <param name="lastUsedAt">The last use that is known.</param>
    /// <param name="now">The time, UTC.</param>
    public static bool IsDue(DateTime? lastUsedAt, DateTime now) => lastUsedAt is null || lastUsedAt <= now - Precision;

    /// <summary>Notes a use, unless one was written or noted within the last minute. Never waits.</summary>
    /// <param name="key">The key.</param>
    /// <param name="lastUsedAt">The last use that was written.</param>
    /// <param name="now">The time, UTC.</param>
    public void Note(Guid key, DateTime? lastUsedAt, DateTime now)
    {
        if (!IsDue(lastUsedAt, now))
        {
            return;
        }

        var first = _noted.TryGetValue(key, out var noted) ? IsDue(noted, now) && _noted.TryUpdate(key, now, noted) : _noted.TryAdd(key, now);
        if (first)
        {
            _waiting.Writer.TryWrite(new(key, now));
        }
    }
}

/// <summary>A key was used.</summary>
/// <param name="Key">The key.</param>
/// <param name="At">When, UTC.</param>
internal sealed record KeyUse(Guid Key, DateTime At);
