namespace Headless.Engine.Cost;

/// <summary>What a field costs, and how many objects its answer may hold.</summary>
/// <param name="Call">The cost of one call.</param>
/// <param name="Returns">The name of the type it returns.</param>
/// <param name="Rows">How its number of rows is known.</param>
/// <param name="Usual">The number of rows where the request names none.</param>
internal sealed record Price(int Call, string Returns, RowCount Rows, int Usual)
{
    /// <summary>What the library answers itself: the name of a type, introspection.</summary>
    public static Price Free { get; } = new(0, "", RowCount.One, 1);
}

/// <summary>How a field's number of rows is known.</summary>
internal enum RowCount
{
    /// <summary>It is one object or value.</summary>
    One,

    /// <summary>It is a page: <c>first</c> or <c>last</c> says how many rows its <c>nodes</c> and <c>edges</c> have.</summary>
    Page,

    /// <summary>It is the rows of the page that it is asked of.</summary>
    OfPage,

    /// <summary>It has one row for each item of the argument <c>ids</c>.</summary>
    Ids,

    /// <summary>It is a list that is short by nature.</summary>
    Short,
}
