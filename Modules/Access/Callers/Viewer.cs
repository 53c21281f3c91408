using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Callers;

/// <summary>Whoever asks: a person, a partner's key, or nobody in particular.</summary>
/// <param name="Kind">What kind of caller.</param>
/// <param name="DisplayName">The person's or the key's name; null when not signed in.</param>
internal sealed record Viewer(CallerKind Kind, string? DisplayName);

/// <summary>One permission of the viewer in one subtree, or for the viewer's own data.</summary>
/// <param name="Permission">The permission's name; <c>*</c> is all of them.</param>
/// <param name="Organization">The root of the subtree; null: the viewer's own data only.</param>
internal sealed record ViewerGrant(string Permission, OrganizationRef? Organization);
