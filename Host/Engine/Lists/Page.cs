namespace Headless.Engine.Lists;

/// <summary>One page of a connection.</summary>
/// <typeparam name="T">The rows' entity.</typeparam>
/// <param name="Edges">The rows with their cursors.</param>
/// <param name="PageInfo">Where the page stands.</param>
/// <param name="TotalCount">How many rows the filter matches; null when not selected.</param>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, TotalCount? TotalCount) : IPage
{
    /// <inheritdoc/>
    IReadOnlyList<IEdge> IPage.Edges => Edges;
}

/// <summary>A page of whatever rows.</summary>
internal interface IPage
{
    /// <summary>The rows with their cursors.</summary>
    IReadOnlyList<IEdge> Edges { get; }

    /// <summary>Where the page stands.</summary>
    PageInfo PageInfo { get; }

    /// <summary>How many rows the filter matches.</summary>
    TotalCount? TotalCount { get; }
}

/// <summary>A row and its cursor.</summary>
/// <typeparam name="T">The row's entity.</typeparam>
/// <param name="Cursor">The opaque cursor; null when it was not selected.</param>
/// <param name="Node">The row.</param>
internal sealed record Edge<T>(string? Cursor, T Node) : IEdge
{
    /// <inheritdoc/>
    object IEdge.Node => Node!;
}

/// <summary>An edge of whatever row.</summary>
internal interface IEdge
{
    /// <summary>The opaque cursor.</summary>
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
