namespace Headless.Engine.Plan.Incremental;

/// <summary>A part of an answer that is announced to the client, and later completed: a deferred fragment at one object, or the later items of one list.</summary>
/// <param name="source">What it is in the document: parts of one source are worked on together.</param>
/// <param name="label">Its label.</param>
/// <param name="path">Where it stands in the answer.</param>
/// <param name="outer">The deferred fragment that it stands in, at the same objects; null when in none.</param>
internal sealed class Part(object source, string? label, IReadOnlyList<object> path, Part? outer)
{
    // Those that come first: the one that it stands in, and those that bring what it asks for too.
    private readonly List<Part> _before = outer is null ? [] : [outer];

    /// <summary>What it is in the document.</summary>
    public object Source => source;

    /// <summary>Its label.</summary>
    public string? Label => label;

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<object> Path => path;

    /// <summary>What the client knows it by; null until it is announced.</summary>
    public string? Id { get; set; }

    /// <summary>How much of it was found and is not done.</summary>
    public int Open { get; set; }

    /// <summary>Whether it will not come.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Whether what comes before it has come.</summary>
    public bool IsReady => _before.TrueForAll(p => p.Open == 0 && p.IsReady);

    /// <summary>Whether it will not come, or something before it will not.</summary>
    public bool IsLost => HasFailed || _before.Exists(p => p.IsLost);

    /// <summary>Lets others come first, which are ready while it is not.</summary>
    /// <param name="others">The others.</param>
    public void WaitFor(IEnumerable<Part> others) => _before.AddRange(others);
}

/// <summary>Items of a list that come later.</summary>
/// <param name="Spot">Where the list stands.</param>
/// <param name="Items">The items.</param>
/// <param name="From">The first one's index.</param>
internal sealed record LaterItems(Spot Spot, IReadOnlyList<object?> Items, int From);
