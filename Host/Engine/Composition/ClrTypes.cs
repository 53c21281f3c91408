using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>What CLR types mean to the schema.</summary>
internal static class ClrTypes
{
    /// <summary>The scalars by CLR type.</summary>
    public static IReadOnlyDictionary<Type, string> Scalars { get; } = new Dictionary<Type, string>
    {
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(int)] = "Int",
        [typeof(short)] = "Int",
        [typeof(byte)] = "Int",
        [typeof(long)] = "Long",
        [typeof(float)] = "Float",
        [typeof(double)] = "Float",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateOnly)] = "Date",
        [typeof(TimeOnly)] = "LocalTime",
        [typeof(Guid)] = "UUID",
        [typeof(Uri)] = "String",
    };

    /// <summary>The type without <see cref="Nullable{T}"/>.</summary>
    public static Type Unwrap(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The items' type of a list; null when the type is no list.</summary>
    public static Type? ItemOf(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() is { } definition
            && (definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IEnumerable<>)
                || definition == typeof(List<>) || definition == typeof(IList<>) || definition == typeof(ICollection<>))
            ? type.GetGenericArguments()[0]
            : null;
    }

    /// <summary>The type of which this is a closed form of a generic definition; null when it is not.</summary>
    public static Type[]? Arguments(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GetGenericArguments() : null;

    /// <summary>What a task or value task is for; null when the type is neither.</summary>
    public static Type? Awaited(Type type) => (Arguments(type, typeof(Task<>)) ?? Arguments(type, typeof(ValueTask<>)))?[0];

    /// <summary>What an optional input is of; null when the type is none.</summary>
    public static Type? OptionalOf(Type type) => Arguments(type, typeof(Optional<>))?[0];

    /// <summary>Whether null is never a value here.</summary>
    public static bool IsRequired(Type type, NullabilityInfo? nullability) =>
        type.IsValueType ? Nullable.GetUnderlyingType(type) is null : nullability?.ReadState == NullabilityState.NotNull;
}
