using System.Reflection;
using Headless.Data.Model;
using Headless.Sdk;

namespace Headless.Data.Tests;

/// <summary>Every module and plugin that was built beside these tests.</summary>
internal static class RealModules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "Headless.*.dll")
            .Order(StringComparer.Ordinal)
            .Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .Where(assembly => assembly != typeof(RealModules).Assembly)
            .SelectMany(Contributions.TypesOf)
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IModule)))
            .Select(t => (IModule)Activator.CreateInstance(t)!),
    ];

    public static ModuleSet Set { get; } = ModuleSet.Of(All);

    public static TheoryData<string> Names => [.. All.Select(m => m.Name)];
}
