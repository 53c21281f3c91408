namespace Headless.Sdk;

/// <summary>Which rows a field call may touch.</summary>
/// <param name="Roots">Paths of subtree roots, none inside another, in ordinal order.</param>
/// <param name="AccountId">Rows about this account are in scope too.</param>
public sealed record Scope(IReadOnlyList<string> Roots, Guid? AccountId)
{
    /// <summary>Nothing but what is published.</summary>
    public static Scope None { get; } = new([], null);

    /// <summary>The whole tree: the platform's own work, such as demo data.</summary>
    public static Scope Everything { get; } = new(["/"], null);

    /// <summary>A scope of subtrees; a subtree inside another is dropped.</summary>
    /// <param name="paths">Paths of subtree roots.</param>
    /// <param name="accountId">Rows about this account are in scope too.</param>
    /// <returns>The scope.</returns>
    public static Scope Of(IEnumerable<string> paths, Guid? accountId)
    {
        var roots = new List<string>();
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (roots.Count == 0 || !path.StartsWith(roots[^1], StringComparison.Ordinal))
            {
                roots.Add(path);
            }
        }

        return new(roots, accountId);
    }

    /// <summary>Whether an organization's path lies in one of the subtrees.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True if so.</returns>
    public bool Contains(string path) => Roots.Any(r => path.StartsWith(r, StringComparison.Ordinal));
}

/// <summary>
/// Paths of the organization tree: codes between slashes from the root, <c>/33/3301/330106/</c>. ASCII, compared byte by byte, so that a subtree is one range.
/// </summary>
public static class TreePath
{
    /// <summary>The longest path a column must hold.</summary>
    public const int MaxLength = 400;

    /// <summary>The end of the subtree's range, not included.</summary>
    /// <param name="path">The path of the subtree's root.</param>
    /// <returns>The first string after every path of the subtree.</returns>
    public static string End(string path) => path[..^1] + '0';   // '0' follows '/' in ASCII

    /// <summary>The path of a child.</summary>
    /// <param name="parent">The parent's path; <c>/</c> above the root.</param>
    /// <param name="code">The child's code.</param>
    /// <returns>The child's path.</returns>
    public static string Child(string parent, string code) => $"{parent}{code}/";
}
