namespace Headless.Sdk;

/// <summary>How many rows a page of this list has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PageSizeAttribute : Attribute
{
    /// <summary>Rows of a page when the caller names no number. 1 to <see cref="Maximum"/>.</summary>
    public int Default { get; init; } = 20;

    /// <summary>The most rows a caller may ask for; more is refused with <c>PAGE_TOO_LARGE</c>.</summary>
    public int Maximum { get; init; } = 100;

    /// <summary>A permission that allows <c>totalCount(exact: true)</c>; null: everybody who may read the list.</summary>
    public string? ExactCountPermission { get; init; }
}
