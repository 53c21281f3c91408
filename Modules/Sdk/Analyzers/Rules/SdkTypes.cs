using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>The Sdk's types and those that signatures are made of, as the compilation under analysis knows them.</summary>
internal sealed class SdkTypes(Compilation compilation)
{
    private const string Sdk = "Headless.Sdk.";

    /// <summary>Whether the compilation is written against the Sdk at all.</summary>
    public bool Present => Part is not null;

    public INamedTypeSymbol? Part { get; } = compilation.GetTypeByMetadataName(Sdk + "PartAttribute");

    public INamedTypeSymbol? Exposed { get; } = compilation.GetTypeByMetadataName(Sdk + "ExposedAttribute");

    public INamedTypeSymbol? Reference { get; } = compilation.GetTypeByMetadataName(Sdk + "Reference");

    public INamedTypeSymbol? Entity { get; } = compilation.GetTypeByMetadataName(Sdk + "IEntity");

    private readonly INamedTypeSymbol? _requirePermission = compilation.GetTypeByMetadataName(Sdk + "RequirePermissionAttribute");
    private readonly INamedTypeSymbol? _public = compilation.GetTypeByMetadataName(Sdk + "PublicAttribute");
    private readonly INamedTypeSymbol? _error = compilation.GetTypeByMetadataName(Sdk + "ErrorAttribute`1");
    private readonly INamedTypeSymbol? _errorCode = compilation.GetTypeByMetadataName(Sdk + "ErrorCodeAttribute");
    private readonly INamedTypeSymbol? _naturallySmall = compilation.GetTypeByMetadataName(Sdk + "NaturallySmallAttribute");
    private readonly INamedTypeSymbol? _idempotent = compilation.GetTypeByMetadataName(Sdk + "IdempotentAttribute");
    private readonly INamedTypeSymbol? _refersTo = compilation.GetTypeByMetadataName(Sdk + "RefersToAttribute`1");

    public bool SaysAccess(ISymbol symbol) => Has(symbol, _requirePermission) || Has(symbol, _public);

    public bool SaysNaturallySmall(IMethodSymbol method) => Has(method, _naturallySmall);

    public bool SaysIdempotent(IMethodSymbol method) => Has(method, _idempotent);

    /// <summary>The pattern of an idempotency key.</summary>
    public string? KeyPattern => _idempotent?.GetMembers("KeyPattern").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue as string;

    public bool PublishesCode(ITypeSymbol? exception)
    {
        for (var type = exception; type is not null; type = type.BaseType)
        {
            if (Has(type, _errorCode))
            {
                return true;
            }
        }

        return false;
    }

    public IEnumerable<AttributeData> DeclaredErrors(IMethodSymbol method) => method.GetAttributes().Where(a => Is(a.AttributeClass, _error));

    /// <summary>Whether a type is a reference to the entity.</summary>
    public bool RefersTo(ITypeSymbol type, ITypeSymbol entity) =>
        type.GetAttributes().Any(a => Is(a.AttributeClass, _refersTo) && Same(a.AttributeClass!.TypeArguments[0], entity));

    public bool IsReference(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Same(at, Reference))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsEntity(ITypeSymbol type) => type.AllInterfaces.Any(i => Same(i, Entity));

    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) => symbol.GetAttributes().Any(a => Is(a.AttributeClass, attribute));

    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? definition) => definition is not null && Same(type?.OriginalDefinition, definition);

    public static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
