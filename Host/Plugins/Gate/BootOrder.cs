namespace Headless.Plugins.Gate;

/// <summary>Puts plugins behind those that they depend on; where nothing else decides, by id.</summary>
internal static class BootOrder
{
    /// <summary>Orders the candidates.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <returns>Those in order, and those that wait for each other in a circle.</returns>
    public static (IReadOnlyList<Candidate> Ordered, IReadOnlyList<Candidate> Circular) Of(IEnumerable<Candidate> candidates)
    {
        var waiting = candidates.OrderBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<Candidate>();
        while (waiting.Find(c => !waiting.Exists(other => other != c && c.Manifest.Dependencies.ContainsKey(other.Id))) is { } next)
        {
            waiting.Remove(next);
            ordered.Add(next);
        }

        return (ordered, waiting);
    }
}
