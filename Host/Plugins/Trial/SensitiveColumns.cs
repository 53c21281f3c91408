using System.Reflection;
using Headless.Plugins.Loading;
using Headless.Sdk;

namespace Headless.Plugins.Trial;

/// <summary>
/// Compares the columns that a plugin keeps with those that its manifest declares. A column counts as sensitive when its declaration says so, or when it holds bytes: what is sealed is sealed for a reason.
/// </summary>
internal static class SensitiveColumns
{
    /// <summary>Columns that are kept and not declared, or declared and not kept.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <returns>The problems.</returns>
    public static IEnumerable<string> Problems(LoadedPlugin plugin)
    {
        var entities = plugin.Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEntity)) && !t.IsAssignableTo(typeof(Reference)));
        var properties = entities
            .SelectMany(e => e.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Select(p => (Name: $"{e.Name}.{p.Name}", Property: p)))
            .ToList();
        var declared = plugin.Manifest.SensitiveColumns.Select(c => c.Column).ToHashSet(StringComparer.Ordinal);

        foreach (var (name, _) in properties.Where(p => IsSensitive(p.Property) && !declared.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            yield return $"It keeps {name}, which is about persons; declare the column, its purpose and its retention under sensitiveColumns in its manifest.";
        }

        foreach (var name in declared.Except(properties.Select(p => p.Name)).Order(StringComparer.Ordinal))
        {
            yield return $"Its manifest declares the sensitive column {name}, which does not exist.";
        }
    }

    private static bool IsSensitive(PropertyInfo property) =>
        property.PropertyType == typeof(byte[]) || property.GetCustomAttribute<ExposedAttribute>() is { Sensitivity: >= Sensitivity.Personal };
}
