using Headless.Marketplace.Contracts;
using Headless.Marketplace.Payments.Sandbox;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Marketplace.Payments;

/// <summary>
/// The payment providers there are, and the one that is used: the one that the setting <c>Modules:Marketplace:PaymentProvider</c> names; in Development the sandbox where it names none; elsewhere none, so that play money never
/// pays an order on a host where nobody has asked for it.
/// </summary>
[Service(ServiceLifetime.Singleton)]
internal sealed class PaymentProviders
{
    private readonly IReadOnlyList<IPaymentProvider> _all;

    /// <summary>Finds the providers.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="InvalidOperationException">The settings name one that there is not; the host does not start then.</exception>
    public PaymentProviders(IEnumerable<IPaymentProvider> all, IModuleSettings settings)
    {
        _all = [.. all];
        var name = settings.Find("Marketplace", "PaymentProvider") ?? (settings.IsDevelopment ? SandboxProvider.ProviderName : null);
        Used = name is null ? null : Named(name);
    }

    /// <summary>The provider of new payments; null when there is none.</summary>
    public IPaymentProvider? Used { get; }

    /// <summary>The provider of this name, for payments that it began.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IPaymentProvider Named(string name) => _all.FirstOrDefault(p => p.Name == name)
        ?? throw new InvalidOperationException($"There is no payment provider '{name}'; Modules:Marketplace:PaymentProvider can be {string.Join(", ", _all.Select(p => p.Name))}.");

    /// <summary>The provider of this name whose callbacks are heard: the one that is used.</summary>
    /// <param name="name">The name.</param>
    public IPaymentProvider? Heard(string name) => Used is { } used && used.Name == name ? used : null;
}
