namespace Headless.Modules.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class RepositoryFiles
{
    /// <summary>The full path of a file.</summary>
    /// <param name="path">From the repository's root.</param>
    /// <returns>The path.</returns>
    public static string Find(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Headless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{path} is not above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder.FullName, path);
    }
}
