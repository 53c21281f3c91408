using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.JoinCodes;

/// <summary>Chooses the joining flow of a union: that of the nearest organization above it (LY04).</summary>
/// <param name="flows">All flows.</param>
/// <param name="directory">The tree of unions.</param>
[Service]
internal sealed class JoiningFlows(IEnumerable<IJoiningFlow> flows, IOrganizationDirectory directory)
{
    /// <summary>Decides how a person joins a union.</summary>
    /// <param name="union">The union.</param>
    /// <param name="form">Her form.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The decision; eight steps where nobody has a flow.</returns>
    public async Task<JoiningDecision> DecideAsync(OrganizationRef union, JoiningForm form, CancellationToken cancellationToken)
    {
        (IJoiningFlow Flow, string Path)? nearest = null;
        foreach (var flow in flows)
        {
            // A code stands once in a path, between slashes; the directory is asked only where a flow may apply.
            if (union.Path.Contains($"/{flow.OrganizationCode}/", StringComparison.Ordinal)
                && await directory.FindByCodeAsync(flow.OrganizationCode, cancellationToken) is { } root
                && union.Path.StartsWith(root.Path, StringComparison.Ordinal)
                && (nearest is null || root.Path.Length > nearest.Value.Path.Length))
            {
                nearest = (flow, root.Path);
            }
        }

        return nearest is { } found ? await found.Flow.DecideAsync(form, cancellationToken) : JoiningDecision.ApplyInSteps;
    }
}
