namespace Headless.Benchmarks;

/// <summary>Where the build put the host.</summary>
internal static class BuiltHost
{
    /// <summary>The host's assembly of the configuration that this program was built in.</summary>
    public static string Find()
    {
        // tests/Benchmarks/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = framework.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "Host", "bin", configuration.Name, framework.Name, "Headless.Host.dll");
    }
}
