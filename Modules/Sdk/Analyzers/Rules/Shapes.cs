using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>What return types are made of, told by their full names.</summary>
internal static class Shapes
{
    private static readonly HashSet<string> _lists = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IList`1", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.List`1",
        "System.Collections.Immutable.ImmutableArray`1", "System.Collections.Immutable.ImmutableList`1",
    };

    /// <summary>The namespace and metadata name of a type's definition.</summary>
    public static string NameOf(ITypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.MetadataName}";

    /// <summary>The type arguments of a construction of the named definition; null for any other type.</summary>
    public static IReadOnlyList<ITypeSymbol>? Arguments(ITypeSymbol? type, string definition) =>
        type is INamedTypeSymbol { IsGenericType: true } named && NameOf(named) == definition ? named.TypeArguments : null;

    public static bool IsNothing(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void || NameOf(type) is "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask";

    /// <summary>What the caller has after awaiting.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) =>
        (Arguments(type, "System.Threading.Tasks.Task`1") ?? Arguments(type, "System.Threading.Tasks.ValueTask`1"))?[0] ?? type;

    /// <summary>The item of a plain list; null for any other type.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when _lists.Contains(NameOf(named)) => named.TypeArguments[0],
        _ => null,
    };

    /// <summary>The rows of a batched or plain list; null for any other type.</summary>
    public static ITypeSymbol? PlainRowsOf(ITypeSymbol awaited) =>
        Arguments(awaited, "System.Linq.ILookup`2") is { } lookup ? lookup[1]
        : Arguments(awaited, "System.Collections.Generic.IReadOnlyDictionary`2") is { } map ? ItemOf(map[1])
        : ItemOf(awaited);

    public static bool IsRowQuery(ITypeSymbol type) => Arguments(type, "System.Linq.IQueryable`1") is not null;

    /// <summary>Whether null cannot be returned: connections, rows by <c>One</c> and answers by parent can be empty.</summary>
    public static bool IsNeverNull(ITypeSymbol awaited)
    {
        if (awaited.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || awaited.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return false;
        }

        return ItemOf(awaited) is null && NameOf(awaited) is not (
            "System.Linq.IQueryable`1" or "System.Linq.ILookup`2" or "System.Collections.Generic.IReadOnlyDictionary`2" or "Headless.Sdk.One`1" or "Headless.Sdk.Children`2");
    }
}
