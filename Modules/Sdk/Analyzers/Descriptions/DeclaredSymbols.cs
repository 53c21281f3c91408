using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Headless.Sdk.Analyzers.Descriptions;

/// <summary>The types and members that stand in the source.</summary>
internal static class DeclaredSymbols
{
    public static IEnumerable<ISymbol> Of(INamespaceSymbol space) =>
        space.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => Of(inner),
            INamedTypeSymbol type => Of(type),
            _ => [],
        });

    private static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        yield return type;
        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol nested)
            {
                foreach (var symbol in Of(nested))
                {
                    yield return symbol;
                }
            }
            else if (!member.IsImplicitlyDeclared && IsDocumentedItself(member))
            {
                yield return member;
            }
        }
    }

    // What a positional parameter of a record declares is documented as a parameter of the record.
    private static bool IsDocumentedItself(ISymbol member) =>
        member is not IMethodSymbol { AssociatedSymbol: not null }
        && member.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is not ParameterSyntax and not TypeDeclarationSyntax);
}
