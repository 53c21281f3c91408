using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>A mutation's one argument.</summary>
internal static class MutationInput
{
    /// <summary>The record named <c>input</c>; null when there is none.</summary>
    public static IParameterSymbol? Of(IMethodSymbol mutation) => mutation.Parameters.FirstOrDefault(p => p.Name == "input" && p.Type.IsRecord);

    /// <summary>Whether the record is there, and no other parameter can only be an argument: what a service cannot be.</summary>
    public static bool IsOnlyArgument(IMethodSymbol mutation) =>
        Of(mutation) is { } input && mutation.Parameters.All(p => SymbolEqualityComparer.Default.Equals(p, input) || !IsPlainValue(p.Type));

    /// <summary>The mutation's name without what the schema drops.</summary>
    public static string NameOf(IMethodSymbol mutation) =>
        mutation.Name.EndsWith("Async", StringComparison.Ordinal) ? mutation.Name.Substring(0, mutation.Name.Length - 5) : mutation.Name;

    private static bool IsPlainValue(ITypeSymbol type) =>
        Shapes.NameOf(type) != "System.Threading.CancellationToken"
        && (type.IsValueType || type.SpecialType == SpecialType.System_String || type.TypeKind == TypeKind.Array
            || (type.IsRecord && type.Name.EndsWith("Input", StringComparison.Ordinal)));
}
