using System.Reflection;

namespace Headless.Sdk;

/// <summary>The id under which the compiler files a documentation comment, from reflection.</summary>
internal static class DocumentationId
{
    /// <summary>The id of a type.</summary>
    public static string Of(Type type) => "T:" + Declared(type);

    /// <summary>The id of a member.</summary>
    public static string Of(MemberInfo member)
    {
        if (member is Type type)
        {
            return Of(type);
        }

        var definition = Definition(member);
        var name = $"{Declared(definition.DeclaringType!)}.{Escape(definition.Name)}";
        return definition switch
        {
            ConstructorInfo constructor => $"M:{name}{Parameters(constructor.GetParameters())}",
            MethodInfo method => $"M:{name}{Arity(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
            PropertyInfo property => $"P:{name}{Parameters(property.GetIndexParameters())}",
            EventInfo => $"E:{name}",
            _ => $"F:{name}",
        };
    }

    private static MemberInfo Definition(MemberInfo member)
    {
        var open = member is MethodInfo { IsGenericMethod: true } method ? method.GetGenericMethodDefinition() : member;
        return open.DeclaringType!.IsConstructedGenericType ? open.DeclaringType.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(open) : open;
    }

    private static string Declared(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}').Replace(',', '@');

    private static string Arity(MethodInfo method) => method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Conversion(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? $"~{Used(method.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Used(p.ParameterType)))})";

    private static string Used(Type type) => type switch
    {
        { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericTypeParameter: true } => $"`{type.GenericParameterPosition}",
        { IsByRef: true } => $"{Used(type.GetElementType()!)}@",
        { IsPointer: true } => $"{Used(type.GetElementType()!)}*",
        { IsSZArray: true } => $"{Used(type.GetElementType()!)}[]",
        { IsArray: true } => $"{Used(type.GetElementType()!)}[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]",
        { IsGenericType: true } => UsedGeneric(type),
        _ => Declared(type),
    };

    // Outer`1+Inner`2 of three arguments is written Outer{a}.Inner{b,c}.
    private static string UsedGeneric(Type type)
    {
        var arguments = type.GetGenericArguments().Select(Used).ToList();
        var taken = 0;
        return string.Join('.', Declared(type).Split('.').Select(part =>
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
            {
                return part;
            }

            var arity = int.Parse(part.AsSpan(tick + 1), provider: System.Globalization.CultureInfo.InvariantCulture);
            taken += arity;
            return $"{part[..tick]}{{{string.Join(',', arguments.Skip(taken - arity).Take(arity))}}}";
        }));
    }
}
