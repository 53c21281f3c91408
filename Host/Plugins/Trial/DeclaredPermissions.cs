using System.Reflection;
using Headless.Plugins.Loading;
using Headless.Sdk;

namespace Headless.Plugins.Trial;

/// <summary>Compares the permissions that a plugin brings with those that its manifest declares, so that an operator sees them before the code runs.</summary>
internal static class DeclaredPermissions
{
    /// <summary>Permissions that are brought and not declared, or declared and not brought.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <returns>The problems.</returns>
    public static IEnumerable<string> Problems(LoadedPlugin plugin)
    {
        var declared = plugin.Manifest.Permissions;
        var brought = plugin.Assembly.GetTypes()
            .Where(t => t.IsDefined(typeof(PermissionSetAttribute)))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();
        return
        [
            .. brought.Except(declared, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(p => $"It brings the permission {p}; declare it under permissions in its manifest."),
            .. declared.Except(brought, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(p => $"Its manifest declares the permission {p}, which does not exist."),
            .. brought.GroupBy(p => p, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"It brings the permission {g.Key} twice."),
        ];
    }
}
