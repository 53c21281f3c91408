using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Lists;

/// <summary>What a caller asked of a list.</summary>
/// <param name="First">Rows from the front.</param>
/// <param name="After">Cursor to start behind.</param>
/// <param name="Last">Rows from the back.</param>
/// <param name="Before">Cursor to end before.</param>
/// <param name="Where">The coerced filter: nested dictionaries, lists and CLR values (enums as CLR enums, ids as <see cref="Guid"/>).</param>
/// <param name="OrderBy">The coerced order: one-entry dictionaries.</param>
/// <param name="ExactCount"><c>totalCount(exact: true)</c> was asked.</param>
internal sealed record ListRequest(
    int? First, string? After, int? Last, string? Before,
    IReadOnlyDictionary<string, object?>? Where, IReadOnlyList<IReadOnlyDictionary<string, object?>>? OrderBy, bool ExactCount = false);

/// <summary>The list that is read, and who reads it.</summary>
/// <param name="Field">The field's coordinate, such as <c>Query.members</c>: a cursor of one list is not one of another.</param>
/// <param name="Map">The rows' entity.</param>
/// <param name="PageSize">Default and maximum.</param>
/// <param name="Caller">Who reads.</param>
internal sealed record ListContext(string Field, EntityMap Map, PageSizeAttribute PageSize, Caller Caller)
{
    /// <summary>The rule that the caller has passed to open the list; a nested type whose rule it implies needs no further check.</summary>
    public AccessRule Access { get; init; } = AccessRule.Public;
}
