using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>A part class: what it adds to, and the methods that become fields.</summary>
internal sealed class PartClass
{
    private readonly INamedTypeSymbol _type;
    private readonly SdkTypes _sdk;

    private PartClass(INamedTypeSymbol type, INamedTypeSymbol attribute, SdkTypes sdk)
    {
        (_type, _sdk) = (type, sdk);
        Kind = attribute.Name;
        Target = attribute.TypeArguments.FirstOrDefault();
    }

    /// <summary>The attribute's name.</summary>
    public string Kind { get; }

    /// <summary>The type that the fields are added to; null for the roots.</summary>
    public ITypeSymbol? Target { get; }

    public bool IsMutation => Kind == "MutationTypeAttribute";

    public bool IsSubscription => Kind == "SubscriptionTypeAttribute";

    public bool IsRoot => Target is null;

    /// <summary>Whether the fields are added to a type that another module owns.</summary>
    public bool ExtendsAnothers =>
        Kind == "ExtendObjectTypeAttribute" && _sdk.IsReference(Target) && !SdkTypes.Same(Target!.ContainingAssembly, _type.ContainingAssembly);

    public static PartClass? Of(INamedTypeSymbol type, SdkTypes sdk) =>
        type.TypeKind == TypeKind.Class
        && type.GetAttributes().Select(a => a.AttributeClass).FirstOrDefault(a => SdkTypes.Same(a?.BaseType, sdk.Part)) is { } attribute
            ? new(type, attribute, sdk)
            : null;

    public IEnumerable<IMethodSymbol> Fields() =>
        _type.GetMembers().OfType<IMethodSymbol>().Where(m =>
            m is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, IsImplicitlyDeclared: false }
            && m.Name is not ("Dispose" or "DisposeAsync"));

    public bool SaysAccess(IMethodSymbol field) => _sdk.SaysAccess(field) || _sdk.SaysAccess(_type);

    public bool IsParent(ITypeSymbol type) => Target is not null && (SdkTypes.Same(type, Target) || _sdk.RefersTo(type, Target));

    /// <summary>The parents' type when the parameter takes a list of them.</summary>
    public ITypeSymbol? ParentsOf(IParameterSymbol parameter) =>
        Shapes.Arguments(parameter.Type, "System.Collections.Generic.IReadOnlyList`1") is { } list && IsParent(list[0]) ? list[0] : null;
}
