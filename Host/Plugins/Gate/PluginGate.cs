using Headless.Plugins.Versions;

namespace Headless.Plugins.Gate;

/// <summary>Decides from the manifests alone whether a plugin may be loaded.</summary>
internal static class PluginGate
{
    /// <summary>All that speaks against a plugin.</summary>
    /// <param name="candidate">The plugin.</param>
    /// <param name="accepted">Those before it in the order that were accepted.</param>
    /// <param name="refused">Ids of those that were found and are not accepted, and what became of them.</param>
    /// <param name="facts">What it may count on.</param>
    /// <returns>The problems; none when it may be loaded.</returns>
    public static IReadOnlyList<string> Problems(
        Candidate candidate, IReadOnlyList<Candidate> accepted, IReadOnlyDictionary<string, PluginState> refused, HostFacts facts) =>
    [
        .. Names(candidate, accepted, facts),
        .. Sdk(candidate, facts.Sdk),
        .. candidate.Manifest.Dependencies.Select(d => Dependency(d.Key, d.Value, accepted, refused, facts)).OfType<string>(),
        .. Conflicts(candidate, accepted, facts),
    ];

    private static IEnumerable<string> Names(Candidate candidate, IReadOnlyList<Candidate> accepted, HostFacts facts)
    {
        if (facts.Modules.ContainsKey(candidate.Id))
        {
            yield return $"The id '{candidate.Id}' is the name of a module; choose another.";
        }

        if (accepted.FirstOrDefault(a => a.Id == candidate.Id) is { } twin)
        {
            yield return $"The folders '{twin.Name}' and '{candidate.Name}' both hold a plugin '{candidate.Id}'; '{twin.Name}' came first.";
        }
        else if (accepted.FirstOrDefault(a => a.Manifest.Prefix == candidate.Manifest.Prefix) is { } rival)
        {
            yield return $"The plugins '{rival.Id}' and '{candidate.Id}' both claim the prefix '{candidate.Manifest.Prefix}'; '{rival.Id}' came first.";
        }
    }

    private static IEnumerable<string> Sdk(Candidate candidate, SemanticVersion sdk)
    {
        var range = candidate.Manifest.Sdk;
        if (!range.Contains(sdk))
        {
            yield return range.IsTooOld(sdk)
                ? $"It is built for a newer Sdk, {range}; this host has {sdk}. Update the host."
                : $"It is built for an older Sdk, {range}; this host has {sdk}. Ask its authors for a newer build.";
        }
    }

    private static string? Dependency(
        string id, VersionRange range, IReadOnlyList<Candidate> accepted, IReadOnlyDictionary<string, PluginState> refused, HostFacts facts)
    {
        var version = facts.Modules.TryGetValue(id, out var module) ? module.Version : accepted.FirstOrDefault(a => a.Id == id)?.Manifest.Version;
        return version switch
        {
            { } present when range.Contains(present) => null,
            { } present => $"It needs '{id}' {range}; here is {present}.",
            null when refused.TryGetValue(id, out var state) => $"It needs '{id}', which is {state.ToString().ToLowerInvariant()}.",
            null => $"It needs '{id}', which is neither a module nor a plugin here.",
        };
    }

    private static IEnumerable<string> Conflicts(Candidate candidate, IReadOnlyList<Candidate> accepted, HostFacts facts)
    {
        foreach (var other in accepted.Where(a => a.Id != candidate.Id))
        {
            if (candidate.Manifest.Conflicts.Contains(other.Id) || other.Manifest.Conflicts.Contains(candidate.Id))
            {
                yield return $"The plugins '{other.Id}' and '{candidate.Id}' are declared to conflict; '{other.Id}' came first.";
            }
        }

        foreach (var module in candidate.Manifest.Conflicts.Where(facts.Modules.ContainsKey))
        {
            yield return $"It is declared to conflict with the module '{module}', which is always here.";
        }
    }
}
