using Headless.MutualAid.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Headless.MutualAid.Paying;

/// <summary>Which bank claims are paid through: the sandbox in Development, or where <c>MutualAid:Bank</c> says <c>Sandbox</c>; else none, until a module registers one of its own.</summary>
internal static class BankChoice
{
    private const string Setting = "MutualAid:Bank";
    private const string Sandbox = "Sandbox";

    /// <summary>The bank.</summary>
    public static IBank Make(IServiceProvider services)
    {
        var chosen = services.GetService<IConfiguration>()?[Setting];
        var isDevelopment = services.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        return (chosen is null && isDevelopment) || string.Equals(chosen, Sandbox, StringComparison.OrdinalIgnoreCase) ? new SandboxBank() : new NoBank();
    }
}
