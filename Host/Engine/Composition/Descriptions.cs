using System.Collections.Concurrent;
using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>The descriptions of all part assemblies.</summary>
internal sealed class Descriptions
{
    private readonly ConcurrentDictionary<Assembly, AssemblyDescriptions> _assemblies = new();

    /// <summary>A type's description.</summary>
    public string? Of(Type type) => For(type.Assembly).Of(type);

    /// <summary>A member's description.</summary>
    public string? Of(MemberInfo member) => For(member.Module.Assembly).Of(member);

    /// <summary>A parameter's description.</summary>
    public string? Of(ParameterInfo parameter) => For(parameter.Member.Module.Assembly).Of(parameter);

    private AssemblyDescriptions For(Assembly assembly) => _assemblies.GetOrAdd(assembly, a => new AssemblyDescriptions(a));
}
