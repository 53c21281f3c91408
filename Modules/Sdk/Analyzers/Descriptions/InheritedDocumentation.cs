using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Descriptions;

/// <summary>Whose comment a plain <c>inheritdoc</c> repeats: what the symbol overrides, else what it implements, else the base type.</summary>
internal static class InheritedDocumentation
{
    public static ISymbol? SourceOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } parent } => parent,
        INamedTypeSymbol type => type.Interfaces.FirstOrDefault(),
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IEventSymbol { OverriddenEvent: { } overridden } => overridden,
        _ => Implemented(symbol),
    };

    private static ISymbol? Implemented(ISymbol symbol) =>
        symbol.ContainingType?.AllInterfaces
            .SelectMany(i => i.GetMembers())
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(m), symbol));
}
