using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Callers;

[QueryType]
internal sealed class ViewerQuery
{
    /// <summary>Whoever asks, and what she may do. Without a sign-in its kind is <c>ANONYMOUS</c> and it has no grants.</summary>
    [Public]
    public Viewer GetViewer(Caller caller) => new(caller.Kind, caller.Kind == CallerKind.Anonymous ? null : caller.DisplayName);
}

[ObjectType<Viewer>]
[Public]
internal sealed class ViewerFields(IOrganizationDirectory organizations)
{
    /// <summary>What the viewer may do, and where; the widest subtree first.</summary>
    public async Task<IReadOnlyList<ViewerGrant>> Grants(Viewer viewer, Caller caller, CancellationToken cancellationToken)
    {
        var paths = caller.Grants.Select(g => g.Path).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var roots = paths.Count == 0 ? new Dictionary<string, OrganizationRef>() : await organizations.FindByPathsAsync(paths, cancellationToken);
        return [.. caller.Grants
            .OrderBy(g => g.Path, StringComparer.Ordinal)
            .ThenBy(g => g.Permission, StringComparer.Ordinal)
            .Select(g => new ViewerGrant(g.Permission, g.Path is null ? null : roots.GetValueOrDefault(g.Path)))];
    }
}
