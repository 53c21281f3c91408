using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benefits.Coupons;

/// <summary>Expires lapsed coupons. Nobody waits for it: a lapsed coupon is refused in any case; this keeps lists and numbers true.</summary>
/// <param name="platform">Runs the work.</param>
internal sealed class ExpirySweep(IPlatformWork platform) : ISweep
{
    // A transaction each, so that no one waits long behind it.
    private const int Portion = 500;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        while (await PortionAsync(cancellationToken) == Portion)
        {
        }
    }

    private async Task<int> PortionAsync(CancellationToken cancellationToken)
    {
        var found = 0;
        await platform.RunAsync(
            async (services, cancelled) => (found, _) = await services.GetRequiredService<CouponExpiry>().ExpireAsync(Portion, cancelled),
            cancellationToken);
        return found;
    }
}
