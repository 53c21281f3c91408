using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Headless.Data.Model;
using Headless.Sdk;

namespace Headless.Data.Scaffolding;

/// <summary>Builds a module or plugin and loads it with the modules that it depends on.</summary>
internal static class ModuleBuild
{
    public static async Task<(IModule Module, ModuleSet Modules)> LoadAsync(string folder)
    {
        var project = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csproj") : [];
        if (project.Length != 1)
        {
            throw new InvalidOperationException($"'{folder}' is not the folder of one project.");
        }

        var output = Directory.CreateTempSubdirectory("headless-scaffold-").FullName;
        await BuildAsync(project[0], output);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(output, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(output, Path.GetFileNameWithoutExtension(project[0]) + ".dll"));
        var module = ModulesOf(assembly).SingleOrDefault() ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no class that implements IModule, or several.");
        return (module, ModuleSet.Of(WithDependencies(module)));
    }

    private static async Task BuildAsync(string project, string output)
    {
        string[] arguments = ["build", project, "-o", output, "-v", "q", "-nologo", "-p:CopyLocalLockFileAssemblies=true"];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var text = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException(text);
        }
    }

    private static IEnumerable<IModule> ModulesOf(Assembly assembly) => Contributions.TypesOf(assembly)
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IModule)))
        .Select(t => (IModule)Activator.CreateInstance(t)!);

    private static List<IModule> WithDependencies(IModule module)
    {
        var found = new Dictionary<Type, IModule>();
        Add(module);
        return [.. found.Values];

        void Add(IModule one)
        {
            if (found.TryAdd(one.GetType(), one))
            {
                foreach (var dependency in one.DependsOn)
                {
                    Add((IModule)Activator.CreateInstance(dependency)!);
                }
            }
        }
    }
}
