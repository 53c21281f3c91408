using Headless.Access;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Matchmaking;

/// <summary>Match-making: profiles, events and rounds of mutual selection (H33).</summary>
public sealed class MatchmakingModule : IModule
{
    /// <inheritdoc/>
    public string Name => "matchmaking";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule)];
}
