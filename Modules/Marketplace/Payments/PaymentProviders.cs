using Headless.Marketplace.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Headless.Marketplace.Payments;

/// <summary>
/// The payment providers there are, and the one that is used: the one that the setting <c>Payments:Provider</c> names; in Development the sandbox where it names none; elsewhere none, so that play money never
/// pays an order on a host where nobody has asked for it.
/// </summary>
/// <param name="all">All of them.</param>
/// <param name="configuration">The settings.</param>
/// <param name="environment">Tells whether this is Development.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class PaymentProviders(IEnumerable<IPaymentProvider> all, IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>The setting that names the provider.</summary>
    public const string Setting = "Payments:Provider";

    private readonly string? _used = configuration[Setting] is { Length: > 0 } name ? name : environment.IsDevelopment() ? Sandbox.SandboxProvider.ProviderName : null;

    /// <summary>The provider of new payments; null when there is none.</summary>
    public IPaymentProvider? Used => _used is null ? null : Named(_used);

    /// <summary>The provider of this name, for payments that it began.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IPaymentProvider Named(string name) =>
        all.FirstOrDefault(p => p.Name == name) ?? throw new InvalidOperationException($"{Setting} names '{name}'; there are {string.Join(", ", all.Select(p => p.Name))}.");

    /// <summary>The provider of this name whose callbacks are heard: the one that is used.</summary>
    public IPaymentProvider? Heard(string name) => name == _used ? Used : null;
}
