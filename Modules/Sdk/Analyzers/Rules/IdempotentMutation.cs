using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>What a mutation that happens once must have: a key in its input, and a result that can be kept.</summary>
internal static class IdempotentMutation
{
    private const string KeyProperty = "IdempotencyKey";

    /// <summary>Whether the input has the key, checked by its pattern.</summary>
    public static bool HasKey(IMethodSymbol mutation, SdkTypes sdk)
    {
        if (MutationInput.Of(mutation)?.Type is not INamedTypeSymbol input
            || input.GetMembers(KeyProperty).OfType<IPropertySymbol>().FirstOrDefault() is not { Type.SpecialType: SpecialType.System_String } key)
        {
            return false;
        }

        var parameters = input.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => p.Name == KeyProperty);
        return key.GetAttributes().Concat(parameters.SelectMany(p => p.GetAttributes())).Any(a =>
            a.AttributeClass is { } type && Shapes.NameOf(type) == "System.ComponentModel.DataAnnotations.RegularExpressionAttribute"
            && a.ConstructorArguments.Length == 1 && a.ConstructorArguments[0].Value as string == sdk.KeyPattern);
    }

    /// <summary>Whether it returns a row, or a payload of rows and values.</summary>
    public static bool CanKeep(ITypeSymbol result, SdkTypes sdk) =>
        sdk.IsEntity(result) || (result.Name.EndsWith("Payload", StringComparison.Ordinal) && Properties(result).All(p =>
            sdk.IsEntity(Shapes.ItemOf(p.Type) ?? p.Type) || IsValue(p.Type, sdk, [])));

    private static bool IsValue(ITypeSymbol type, SdkTypes sdk, IReadOnlyList<ITypeSymbol> around)
    {
        var value = Shapes.ItemOf(type) ?? type;
        value = Shapes.Arguments(value, "System.Nullable`1")?[0] ?? value;
        if (value.TypeKind == TypeKind.Enum || IsScalar(value))
        {
            return true;
        }

        return value.TypeKind is TypeKind.Class or TypeKind.Struct && !value.IsAbstract && !sdk.IsEntity(value)
            && value.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) != true
            && !around.Any(a => SdkTypes.Same(a, value))
            && Properties(value).All(p => IsValue(p.Type, sdk, [.. around, value]));
    }

    private static bool IsScalar(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Byte
            or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_DateTime
        || Shapes.NameOf(type) is "System.DateOnly" or "System.TimeOnly" or "System.Guid" or "System.Uri";

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false });
}
