namespace Headless.Data.Statements;

/// <summary>New rows of a session that EF need not know to write them: knowing a row costs it more than the row's insert does. They are handed to EF as soon as anything else is asked of it.</summary>
internal sealed class FreshRows
{
    private readonly List<(RowInsert Insert, object Row)> _rows = [];

    /// <summary>The rows, in the order they came.</summary>
    public IReadOnlyList<(RowInsert Insert, object Row)> Rows => _rows;

    /// <summary>Keeps a row, if it is of that kind: it lies where the scope does not matter, and needs and is needed by no object.</summary>
    /// <param name="facts">What the insert is made from.</param>
    /// <param name="row">The row.</param>
    /// <param name="anywhere">Whether it may lie anywhere.</param>
    /// <returns>False: it is for EF.</returns>
    public bool Keep(ModelFacts facts, object row, bool anywhere)
    {
        if (facts.Choice.Provider == DatabaseProvider.SqlServer)
        {
            return false;
        }

        var insert = RowInsert.Of(facts, row);
        if (!anywhere || !insert.StandsAlone(row) || _rows.Exists(r => r.Row == row))
        {
            return false;
        }

        _rows.Add((insert, row));
        return true;
    }

    /// <summary>Hands the rows to EF.</summary>
    /// <param name="context">The context.</param>
    public void Track(HeadlessContext context)
    {
        foreach (var (_, row) in _rows)
        {
            context.MadeOutside.Add(row);
            context.Add(row);
        }

        _rows.Clear();
    }

    /// <summary>Forgets them: they are written, or shall not be.</summary>
    public void Clear() => _rows.Clear();
}
