namespace Headless.Sdk;

/// <summary>
/// A plain object that shows one side of a row, such as a member's wallet. It has no id of its own and is no <c>Node</c>; a <see cref="Children{TParent, T}"/> on it is read by the row's id, where <c>TParent</c>
/// is the row's entity or reference, for all such objects of a request in one statement.
/// </summary>
/// <remarks>Implement it explicitly: a public property would be a field of the schema.</remarks>
public interface IAspect
{
    /// <summary>The id of the row.</summary>
    Guid RowId { get; }
}
