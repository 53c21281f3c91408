using System.Collections.Frozen;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Headless.Sdk;

/// <summary>The summaries that stand in the XML documentation of one assembly's source; they become the schema's descriptions. Null where there is none.</summary>
/// <param name="assembly">The assembly; one that was built without the Sdk's generator describes nothing.</param>
public sealed class AssemblyDescriptions(Assembly assembly)
{
    private static readonly ConditionalWeakTable<Assembly, AssemblyDescriptions> _known = [];

    private readonly FrozenDictionary<string, string> _texts = Read(assembly);

    /// <summary>The descriptions of an assembly, read once; a plugin's assembly can still be unloaded.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>Its descriptions.</returns>
    public static AssemblyDescriptions For(Assembly assembly) => _known.GetValue(assembly, a => new(a));

    /// <summary>The summary of a type.</summary>
    /// <param name="type">A type of the assembly; a constructed generic type answers as its definition.</param>
    /// <returns>One line of text, or null.</returns>
    public string? Of(Type type) => Find(DocumentationId.Of(type));

    /// <summary>The summary of a method, property, field, event, constructor or type. A record's positional property has the text of the record's parameter.</summary>
    /// <param name="member">A member that a type of the assembly declares or inherits from within the assembly.</param>
    /// <returns>One line of text, or null.</returns>
    public string? Of(MemberInfo member) =>
        Find(DocumentationId.Of(member)) ?? (member is PropertyInfo ? Find($"{DocumentationId.Of(member.DeclaringType!)}#{member.Name}") : null);

    /// <summary>The text of a parameter; a primary constructor's parameters are documented on the type.</summary>
    /// <param name="parameter">A parameter of a method or constructor.</param>
    /// <returns>One line of text, or null.</returns>
    public string? Of(ParameterInfo parameter) =>
        Find($"{DocumentationId.Of(parameter.Member)}#{parameter.Name}")
        ?? (parameter.Member is ConstructorInfo constructor ? Find($"{DocumentationId.Of(constructor.DeclaringType!)}#{parameter.Name}") : null);

    private string? Find(string id) => _texts.GetValueOrDefault(id);

    private static FrozenDictionary<string, string> Read(Assembly assembly) =>
        (assembly.GetCustomAttribute<DescriptionsAttribute>()?.Texts ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
