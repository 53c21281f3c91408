using System.Reflection;
using System.Text;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>From CLR names to the schema's.</summary>
internal static class Names
{
    /// <summary>A field's name: camelCase, without a leading <c>Get</c> and a trailing <c>Async</c>.</summary>
    public static string OfField(MemberInfo member)
    {
        if (Declared(member) is { } declared)
        {
            return declared;
        }

        var name = member.Name;
        if (member is MethodInfo)
        {
            name = name.EndsWith("Async", StringComparison.Ordinal) ? name[..^5] : name;
            name = name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? name[3..] : name;
        }

        return Camel(name);
    }

    /// <summary>A type's name.</summary>
    public static string OfType(Type type) => Declared(type) ?? type.Name;

    /// <summary>An error type's name: <c>SlotTakenException</c> is <c>SlotTakenError</c>.</summary>
    public static string OfError(Type exception) =>
        Declared(exception) ?? (exception.Name.EndsWith("Exception", StringComparison.Ordinal) ? exception.Name[..^9] : exception.Name) + "Error";

    /// <summary>The name that an attribute declares.</summary>
    public static string? Declared(MemberInfo member) => member.GetCustomAttribute<GraphQLNameAttribute>(false)?.Name;

    /// <summary>camelCase.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>PascalCase.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>SCREAMING_SNAKE_CASE.</summary>
    public static string Screaming(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && text[^1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
