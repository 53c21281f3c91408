namespace Headless.Clients.Tests;

/// <summary>Files of the repository that a test was built from.</summary>
internal static class RepositoryFile
{
    public static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Headless.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new InvalidOperationException($"{path} is not above {AppContext.BaseDirectory}.");
    }
}
