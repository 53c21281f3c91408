using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>The descriptions of all part assemblies.</summary>
internal sealed class Descriptions
{
    /// <summary>A type's description.</summary>
    public string? Of(Type type) => AssemblyDescriptions.For(type.Assembly).Of(type);

    /// <summary>A member's description.</summary>
    public string? Of(MemberInfo member) => AssemblyDescriptions.For(member.Module.Assembly).Of(member);

    /// <summary>A parameter's description.</summary>
    public string? Of(ParameterInfo parameter) => AssemblyDescriptions.For(parameter.Member.Module.Assembly).Of(parameter);
}
