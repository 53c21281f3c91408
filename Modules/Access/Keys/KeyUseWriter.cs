using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.Access.Keys;

/// <summary>Writes when keys were used, apart from the requests that used them.</summary>
/// <param name="uses">What is to be written.</param>
/// <param name="platform">Runs the work.</param>
/// <param name="log">Takes failures.</param>
internal sealed partial class KeyUseWriter(KeyUses uses, IPlatformWork platform, ILogger<KeyUseWriter> log) : BackgroundService
{
    private const int MostAtOnce = 100;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await uses.Waiting.WaitToReadAsync(stoppingToken))
            {
                await WriteAsync(Take(), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    // In the order of ids, so that two hosts that write the same keys never wait for each other in a circle.
    private List<KeyUse> Take()
    {
        var batch = new List<KeyUse>();
        while (batch.Count < MostAtOnce && uses.Waiting.TryRead(out var use))
        {
            batch.Add(use);
        }

        return [.. batch.OrderBy(u => u.Key)];
    }

    private async Task WriteAsync(List<KeyUse> batch, CancellationToken cancellationToken)
    {
        try
        {
            await platform.RunAsync(
                async (services, cancelled) =>
                {
                    var db = services.GetRequiredService<ModuleDb<AccessModule>>();
                    foreach (var use in batch)
                    {
                        await RecordAsync(db, use, cancelled);
                    }
                },
                cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(failure);
        }
    }

    private static Task RecordAsync(ModuleDb<AccessModule> db, KeyUse use, CancellationToken cancellationToken)
    {
        var due = use.At - KeyUses.Precision;
        return db.Unscoped<ApiKey>("a key is used wherever its organization stands")
            .Where(k => k.Id == use.Key && (k.LastUsedAt == null || k.LastUsedAt <= due))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, use.At), cancellationToken);
    }

    [LoggerMessage(LogLevel.Debug, "The writing of keys' uses has stopped.")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Error, "It could not be written when keys were used; the next use of each is noted again in a minute.")]
    private partial void LogFailure(Exception failure);
}
