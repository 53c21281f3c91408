namespace Headless.Sdk;

/// <summary>
/// Allows a field to be a plain list of rows instead of a connection, because there can never be many: the levels above an organization, the opening hours of a week. What merely is small today is a connection.
/// </summary>
/// <param name="because">What bounds the number of rows.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NaturallySmallAttribute(string because) : Attribute
{
    /// <summary>What bounds the number of rows.</summary>
    public string Because { get; } = because;

    /// <summary>How many rows the cost of a request is reckoned with. 1 or more.</summary>
    public int Size { get; init; } = 10;
}
