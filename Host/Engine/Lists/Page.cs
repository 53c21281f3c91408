namespace Headless.Engine.Lists;

/// <summary>One page of a connection.</summary>
/// <typeparam name="T">The rows' entity.</typeparam>
/// <param name="nodes">The rows.</param>
/// <param name="cursors">Makes a row's cursor; null when none was selected.</param>
/// <param name="info">Where the page stands.</param>
/// <param name="count">How many rows the filter matches; null when not selected.</param>
internal sealed class Page<T>(IReadOnlyList<T> nodes, Func<T, string>? cursors, PageInfo info, TotalCount? count) : IPage
    where T : class
{
    /// <summary>The rows.</summary>
    public IReadOnlyList<T> Nodes => nodes;

    /// <summary>The rows with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges => field ??= [.. nodes.Select(n => new Edge<T>(n, cursors))];

    /// <inheritdoc/>
    public PageInfo PageInfo => info;

    /// <inheritdoc/>
    public TotalCount? TotalCount => count;

    /// <inheritdoc/>
    IReadOnlyList<object> IPage.Nodes => nodes;

    /// <inheritdoc/>
    IReadOnlyList<IEdge> IPage.Edges => Edges;
}

/// <summary>A page of whatever rows.</summary>
internal interface IPage
{
    /// <summary>The rows.</summary>
    IReadOnlyList<object> Nodes { get; }

    /// <summary>The rows with their cursors.</summary>
    IReadOnlyList<IEdge> Edges { get; }

    /// <summary>Where the page stands.</summary>
    PageInfo PageInfo { get; }

    /// <summary>How many rows the filter matches.</summary>
    TotalCount? TotalCount { get; }
}

/// <summary>A row and its cursor, which is made when it is asked for.</summary>
/// <typeparam name="T">The row's entity.</typeparam>
/// <param name="node">The row.</param>
/// <param name="cursors">Makes a row's cursor.</param>
internal sealed class Edge<T>(T node, Func<T, string>? cursors) : IEdge
    where T : class
{
    /// <inheritdoc/>
    public string? Cursor => cursors?.Invoke(node);

    /// <summary>The row.</summary>
    public T Node => node;

    /// <inheritdoc/>
    object IEdge.Node => node;
}

/// <summary>An edge of whatever row.</summary>
internal interface IEdge
{
    /// <summary>The opaque cursor; null when none was selected.</summary>
    string? Cursor { get; }

    /// <summary>The row.</summary>
    object Node { get; }
}

/// <summary>Where a page stands, as Relay defines it.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>How many rows a filter matches.</summary>
/// <param name="Value">The number; where counting stopped, the number at which it did.</param>
/// <param name="IsExact">False when there are more than <paramref name="Value"/>.</param>
internal sealed record TotalCount(int Value, bool IsExact);
