using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Plugins.Longyou.Joining;

/// <summary>In Longyou one form is enough: who sends it is a member in minutes (LY04). Elsewhere the platform's eight steps stay.</summary>
[Service]
internal sealed class OneFormFlow : IJoiningFlow
{
    /// <inheritdoc/>
    public string OrganizationCode => LongyouModule.CountyCode;

    /// <inheritdoc/>
    public Task<JoiningDecision> DecideAsync(JoiningForm form, CancellationToken cancellationToken) => Task.FromResult(JoiningDecision.JoinAtOnce);
}
