using Headless.Membership.Contracts;
using Headless.MutualAid.Claims;
using Headless.MutualAid.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headless.MutualAid.Paying;

/// <summary>
/// Sends payments to the bank, outside any transaction: as soon as one is asked for on this host, and every half minute for what was asked for elsewhere or has not come back. A host takes a payment for two minutes; if it
/// dies, another sends it again under the same reference, which the bank transfers once.
/// </summary>
/// <param name="platform">Runs the transactions before and after.</param>
/// <param name="bank">The bank.</param>
/// <param name="seal">Opens the account.</param>
/// <param name="time">Ticks.</param>
/// <param name="log">Takes failures.</param>
internal sealed class PayoutSender(IPlatformWork platform, IBank bank, ClaimSeal seal, TimeProvider time, ILogger<PayoutSender> log) : BackgroundService
{
    /// <summary>The time between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>How long a host may take to send a payment.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private const int Most = 50;
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>Looks soon.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is about to look anyway.
        }
    }

    /// <summary>Sends what waits.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> waiting = [];
        await platform.RunAsync(async (services, cancelled) => waiting = await Payouts(services).WaitingAsync(Most, cancelled), cancellationToken);
        foreach (var id in waiting)
        {
            try
            {
                await SendAsync(id, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogError(failure, "The payment {Payout} could not be sent; it is sent again under the same reference.", id);
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await WaitAsync(stoppingToken);
                await TrySendAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Payments are not sent any more.");
        }
    }

    private static Payouts Payouts(IServiceProvider services) => services.GetRequiredService<Payouts>();

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var next = Task.Delay(Interval, time, either.Token);
        await Task.WhenAny(next, _wake.WaitAsync(either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task TrySendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Payments could not be looked for; the next look tries again.");
        }
    }

    private async Task SendAsync(Guid id, CancellationToken cancellationToken)
    {
        PayoutOrder? order = null;
        var holder = "";
        await platform.RunAsync(
            async (services, cancelled) =>
            {
                order = await Payouts(services).TakeAsync(id, Lease, cancelled);
                holder = order is null ? "" : await services.GetRequiredService<ModuleDb<MutualAidModule>>().Unscoped<MemberRef>("the bank asks for the holder's name")
                    .Where(m => m.Id == order.MemberId).Select(m => m.DisplayName).SingleAsync(cancelled);
            },
            cancellationToken);
        if (order is null)
        {
            return;
        }

        var transfer = new BankTransfer(Payout.ReferenceOf(order.ClaimNumber, order.Attempt), seal.OpenBankAccount(order.BankAccountSealed), holder, order.AmountFen);
        var outcome = await bank.TransferAsync(transfer, cancellationToken);
        await platform.RunAsync((services, cancelled) => Payouts(services).RecordAsync(order, outcome, cancelled), cancellationToken);
    }
}

/// <summary>Wakes the sender when a payment was asked for on this host.</summary>
/// <param name="sender">The sender.</param>
internal sealed class SendWhenRequested(PayoutSender sender) : ICommitListener<PayoutRequested>
{
    /// <inheritdoc/>
    public void Committed(PayoutRequested domainEvent) => sender.Wake();
}
