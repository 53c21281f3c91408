using Headless.Sdk;

namespace Headless.Organizations.Tree;

/// <summary>What a path says about the tree without asking the database.</summary>
internal static class OrganizationPath
{
    /// <summary>The paths from the root down to this one, itself included.</summary>
    public static IReadOnlyList<string> Line(string path)
    {
        var line = new List<string>();
        for (var end = path.IndexOf('/', 1); end > 0; end = path.IndexOf('/', end + 1))
        {
            line.Add(path[..(end + 1)]);
        }

        return line;
    }

    /// <summary>Whether a path is the other or lies below it.</summary>
    public static bool IsWithin(string path, string root) =>
        string.CompareOrdinal(path, root) >= 0 && string.CompareOrdinal(path, TreePath.End(root)) < 0;

    /// <summary>The path after the organization at <paramref name="from"/> was moved to <paramref name="to"/>.</summary>
    public static string Moved(string path, string from, string to) => to + path[from.Length..];
}
