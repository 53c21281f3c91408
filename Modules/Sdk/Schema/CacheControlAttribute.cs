namespace Headless.Sdk;

/// <summary>
/// For how long a client may keep what the field returned, when a query comes by GET. The smallest figure of the selected fields holds, and only if every root field has one; without, a client
/// asks each time and is told when nothing has changed. What needs a permission is never kept, whatever stands here.
/// </summary>
/// <param name="maxAge">Seconds, 1 to 86,400.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CacheControlAttribute(int maxAge) : Attribute
{
    /// <summary>Seconds.</summary>
    public int MaxAge { get; } = maxAge;

    /// <summary>Who may keep it.</summary>
    public CacheScope Scope { get; init; }
}

/// <summary>Who may keep an answer.</summary>
public enum CacheScope
{
    /// <summary>Caches that many share, too, where the caller is anonymous.</summary>
    Public,

    /// <summary>The caller's own cache only.</summary>
    Private,
}
