namespace Headless.Data.Statements;

/// <summary>Units of a column of one row that a transaction takes as its last, if so many are left.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Left">The property that counts what is left.</param>
/// <param name="Amount">How many.</param>
/// <param name="Refusal">Makes what is thrown when fewer are left.</param>
internal sealed record LastTake(Type Entity, Guid Id, string Left, int Amount, Func<Exception> Refusal)
{
    /// <summary>What identifies the row for those who want it too.</summary>
    public object Row => (Entity, Id);
}
