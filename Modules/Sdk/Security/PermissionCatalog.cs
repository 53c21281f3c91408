using System.Reflection;

namespace Headless.Sdk;

/// <summary>All permissions there are, from the <see cref="PermissionSetAttribute"/> classes of the assemblies that take part. One instance a host, in the container.</summary>
public sealed class PermissionCatalog
{
    private readonly HashSet<string> _names;
    private readonly Dictionary<StandingRoles, IReadOnlyList<string>> _held;

    /// <summary>Collects the permissions.</summary>
    /// <param name="assemblies">The assemblies of the modules and plugins.</param>
    /// <exception cref="InvalidOperationException">Two sets declare the same permission.</exception>
    public PermissionCatalog(IEnumerable<Assembly> assemblies)
    {
        var constants = assemblies
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(PermissionSetAttribute)))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .GroupBy(f => (string)f.GetRawConstantValue()!, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        if (constants.FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"The permission {twice.Key} is declared by {string.Join(" and ", twice.Select(f => f.DeclaringType!.FullName))}.");
        }

        All = [.. constants.Select(g => new PermissionDeclaration(g.Key, g.Single().GetCustomAttribute<GrantedToAttribute>()?.Roles ?? StandingRoles.None))];
        _names = All.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        _held = Enum.GetValues<StandingRoles>().ToDictionary(role => role, role => (IReadOnlyList<string>)[.. All.Where(p => p.GrantedTo.HasFlag(role)).Select(p => p.Name)]);
        Own = [.. HeldBy(StandingRoles.Self).Select(p => new Grant(p, null))];
    }

    /// <summary>All permissions, by name.</summary>
    public IReadOnlyList<PermissionDeclaration> All { get; }

    /// <summary>What every signed-in person may do with rows that are about herself.</summary>
    public IReadOnlyList<Grant> Own { get; }

    /// <summary>Whether there is such a permission.</summary>
    /// <param name="name">The permission.</param>
    /// <returns>True if so.</returns>
    public bool Contains(string name) => _names.Contains(name);

    /// <summary>The permissions that a standing role holds.</summary>
    /// <param name="role">One role.</param>
    /// <returns>Their names.</returns>
    public IReadOnlyList<string> HeldBy(StandingRoles role) => _held[role];
}

/// <summary>A permission as it is declared.</summary>
/// <param name="Name">The permission, such as <c>membership.members.read</c>.</param>
/// <param name="GrantedTo">The standing roles that hold it; <see cref="StandingRoles.None"/>: API keys only.</param>
public sealed record PermissionDeclaration(string Name, StandingRoles GrantedTo);
