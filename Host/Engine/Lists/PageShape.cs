namespace Headless.Engine.Lists;

/// <summary>What of a connection was selected, and so what must be read.</summary>
/// <param name="Node">What was selected of the rows.</param>
/// <param name="HasRows">Rows are needed.</param>
/// <param name="HasCursors">Their cursors are needed, and so the sort keys.</param>
/// <param name="HasPageInfo">Where the page stands is needed.</param>
/// <param name="HasCount">The number of all rows is needed.</param>
internal sealed record PageShape(Selection Node, bool HasRows, bool HasCursors, bool HasPageInfo, bool HasCount)
{
    /// <summary>Reads the selection of a connection.</summary>
    /// <param name="connection">The selection.</param>
    /// <returns>The shape.</returns>
    public static PageShape Of(Selection connection)
    {
        var edges = connection["edges"];
        var pageInfo = connection["pageInfo"];
        return new(
            new Selection().Merge(connection["nodes"]).Merge(edges?["node"]),
            connection["nodes"] is not null || edges is not null,
            edges?["cursor"] is not null || pageInfo?["startCursor"] is not null || pageInfo?["endCursor"] is not null,
            pageInfo is not null,
            connection["totalCount"] is not null);
    }

    /// <summary>Whether a page of this many rows needs a statement: a page of none still knows whether more follows.</summary>
    /// <param name="size">Rows of the page.</param>
    /// <returns>True if so.</returns>
    public bool Reads(int size) => HasPageInfo || (HasRows && size > 0);
}
