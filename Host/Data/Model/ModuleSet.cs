using Headless.Sdk;

namespace Headless.Data.Model;

/// <summary>The modules and plugins of a host, each after those it depends on. Two sets of the same modules are equal, and share a model.</summary>
internal sealed class ModuleSet : IEquatable<ModuleSet>
{
    private ModuleSet(IReadOnlyList<IModule> modules) => Modules = modules;

    public IReadOnlyList<IModule> Modules { get; }

    /// <summary>Orders modules.</summary>
    /// <param name="modules">The modules, in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="InvalidOperationException">A dependency is missing.</exception>
    public static ModuleSet Of(IEnumerable<IModule> modules)
    {
        var all = modules.OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<IModule>();
        var visited = new HashSet<Type>();
        foreach (var module in all)
        {
            Visit(module);
        }

        return new(ordered);

        void Visit(IModule module)
        {
            if (!visited.Add(module.GetType()))
            {
                return;
            }

            foreach (var dependency in module.DependsOn)
            {
                Visit(all.FirstOrDefault(m => m.GetType() == dependency)
                    ?? throw new InvalidOperationException($"Module '{module.Name}' depends on {dependency.FullName}, which is not among the modules."));
            }

            ordered.Add(module);
        }
    }

    /// <summary>A module with all that it depends on.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The smaller set.</returns>
    public ModuleSet Around(IModule module)
    {
        var needed = new HashSet<Type> { module.GetType() };
        foreach (var other in Modules.Reverse())
        {
            if (needed.Contains(other.GetType()))
            {
                needed.UnionWith(other.DependsOn);
            }
        }

        return new([.. Modules.Where(m => needed.Contains(m.GetType()))]);
    }

    public bool Equals(ModuleSet? other) => other is not null && Modules.Select(m => m.GetType()).SequenceEqual(other.Modules.Select(m => m.GetType()));

    public override bool Equals(object? obj) => Equals(obj as ModuleSet);

    public override int GetHashCode() => Modules.Aggregate(0, (hash, module) => HashCode.Combine(hash, module.GetType()));
}
