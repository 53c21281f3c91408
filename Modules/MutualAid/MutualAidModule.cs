using Headless.Access;
using Headless.Files;
using Headless.Membership;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Paying;
using Headless.Organizations;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.MutualAid;

/// <summary>Medical mutual aid: plans, cover and claims (H07).</summary>
public sealed class MutualAidModule : IModule
{
    /// <inheritdoc/>
    public string Name => "mutualaid";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule), typeof(FilesModule)];

    /// <inheritdoc/>
    public void ConfigureServices(IServiceCollection services) => services
        .AddSingleton<IBank>(BankChoice.Make)
        .AddSingleton<PayoutSender>()
        .AddHostedService(s => s.GetRequiredService<PayoutSender>());
}
