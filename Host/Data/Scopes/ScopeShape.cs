using Headless.Sdk;

namespace Headless.Data.Scopes;

/// <summary>
/// How wide a scope is. Each shape has a model of its own, built when first needed, because a filter that provides for all of them defeats every index. The whole tree needs none: it takes the first
/// shape's model and lifts its filter.
/// </summary>
/// <param name="Subtrees">How many subtrees the filter provides for.</param>
/// <param name="Own">The filter lets rows about the caller through.</param>
internal readonly record struct ScopeShape(Subtrees Subtrees, bool Own)
{
    public const int FewAtMost = 4;

    /// <summary>Whether a scope is the whole tree: the platform's own work.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>True if so.</returns>
    public static bool IsWholeTree(Scope scope) => scope.Roots is ["/"];

    public static ScopeShape Of(Scope scope) => scope.Roots switch
    {
        { Count: <= 1 } => new(Subtrees.One, scope.AccountId is not null),
        { Count: <= FewAtMost } => new(Subtrees.Few, scope.AccountId is not null),
        _ => new(Subtrees.Many, scope.AccountId is not null),
    };
}

/// <summary>How many subtrees a filter provides for.</summary>
internal enum Subtrees
{
    /// <summary>One, or none.</summary>
    One,

    /// <summary>Up to four, each a range of its own.</summary>
    Few,

    /// <summary>Any number, in a collection.</summary>
    Many,
}
