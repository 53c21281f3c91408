using Headless.Plugins.Versions;

namespace Headless.Plugins.Manifests;

/// <summary>What a plugin says of itself in <c>plugin.json</c>, read before any of its code is loaded.</summary>
/// <param name="Id">Lower case letters, digits and hyphens; also the name of its module and so the prefix of its tables.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Sdk">The versions of the Sdk that it runs with.</param>
/// <param name="Assembly">The name of its assembly, which lies in the same folder.</param>
/// <param name="Prefix">What its types and the fields that it adds begin with.</param>
/// <param name="Dependencies">Modules and plugins whose contracts it uses, and the versions of them that will do.</param>
/// <param name="Conflicts">Plugins that it cannot live with.</param>
/// <param name="Permissions">The permissions that it brings; each begins with its id and a dot.</param>
/// <param name="Organization">The code of the union organization that answers for it.</param>
/// <param name="Contact">The office that answers for it; not a person.</param>
/// <param name="SensitiveColumns">Every column it keeps about persons.</param>
public sealed record PluginManifest(
    string Id,
    SemanticVersion Version,
    string Title,
    VersionRange Sdk,
    string Assembly,
    string Prefix,
    IReadOnlyDictionary<string, VersionRange> Dependencies,
    IReadOnlyList<string> Conflicts,
    IReadOnlyList<string> Permissions,
    string Organization,
    string Contact,
    IReadOnlyList<SensitiveColumn> SensitiveColumns);

/// <summary>A column that a plugin keeps about persons.</summary>
/// <param name="Column">The entity's and the property's name: <c>AssistanceProfile.HealthBand</c>.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="Retention">How long it is kept, and from when.</param>
public sealed record SensitiveColumn(string Column, string Purpose, string Retention);
