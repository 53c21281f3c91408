namespace Headless.Modules.Tests;

/// <summary>The repository's published documents.</summary>
internal static class Documents
{
    /// <summary>The full path of a file of the repository.</summary>
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
