using System.Reflection;

namespace Headless.Architecture.Tests;

/// <summary>The working tree and what was built from it.</summary>
internal static class Repository
{
    /// <summary>The folder of Headless.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project of the working tree, by its path from the root.</summary>
    public static IReadOnlyList<string> Projects { get; } = Files("*.csproj", "Host", "Modules", "Plugins", "tests");

    /// <summary>Our assemblies that run: the host's, the Sdk, the modules and the plugins. A project inside another's folder is a tool of the build.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Projects.Where(p => !p.StartsWith("tests/", StringComparison.Ordinal) && p.Split('/').Length <= 3).Select(Load),
    ];

    /// <summary>The modules and the plugins. The Sdk and the library of limited things are what they stand on.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } =
    [
        .. Projects.Where(p => p.Split('/') is ["Plugins", _, _] or ["Modules", not ("Sdk" or "Limited"), _]).Select(Load),
    ];

    /// <summary>The files below the given folders, by their paths from the root; nothing that a build or an installation makes.</summary>
    public static IReadOnlyList<string> Files(string pattern, params string[] folders) =>
    [
        .. folders.Select(f => Path.Combine(Root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "dist"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A file's lines.</summary>
    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static Assembly Load(string project) => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(project)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Headless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Headless.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
