using Headless.Sdk;

namespace Headless.Platform.Audit;

/// <summary>Where in the tree of unions a caller acts.</summary>
internal static class CallerPath
{
    /// <summary>
    /// The path of the smallest subtree that holds all of the caller's: whoever may look at everything below an organization may look at what was done from there, and nobody else. Null for a person who acts for herself.
    /// </summary>
    /// <param name="scope">The scope that the caller acts in.</param>
    /// <returns>The path.</returns>
    public static string? Of(Scope scope) => scope.Roots.Count == 0 ? null : scope.Roots.Aggregate(Common);

    private static string Common(string one, string other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return one[..(one.LastIndexOf('/', Math.Min(same, one.Length) - 1) + 1)];
    }
}
