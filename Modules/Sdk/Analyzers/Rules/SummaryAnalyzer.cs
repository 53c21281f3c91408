using System.Collections.Immutable;
using Headless.Sdk.Analyzers.Descriptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>Reports what becomes a part of the schema and has no comment to be described by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SummaryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule.Summary];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Without documentation in the parse the compiler sees no comment at all.
            var sdk = new SdkTypes(start.Compilation);
            if (sdk.Present && start.Compilation.SyntaxTrees.Any(t => t.Options.DocumentationMode != DocumentationMode.None))
            {
                var reader = new DocumentationReader(start.Compilation, start.CancellationToken);
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk, reader), SymbolKind.NamedType, SymbolKind.Property, SymbolKind.Field);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkTypes sdk, DocumentationReader reader)
    {
        foreach (var symbol in Exposed(context.Symbol, sdk).Where(s => s.Locations[0].IsInSource))
        {
            var (suffix, what) = IsPositional(symbol) ? ("#" + symbol.Name, "<param>") : ("", "<summary>");
            if (!reader.Read(suffix.Length > 0 ? symbol.ContainingType : symbol).Any(t => t.Suffix == suffix))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule.Summary, symbol.Locations[0], symbol.Name, what));
            }
        }
    }

    private static IEnumerable<ISymbol> Exposed(ISymbol symbol, SdkTypes sdk) => symbol switch
    {
        IPropertySymbol property when SdkTypes.Has(property, sdk.Exposed) => [property],
        IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum, DeclaredAccessibility: not Accessibility.Private } } value => [value],
        INamedTypeSymbol type when PartClass.Of(type, sdk) is { } part =>
            part.Fields().SelectMany(field => part.IsMutation ? [field, .. InputFields(field)] : new ISymbol[] { field }),
        _ => [],
    };

    private static IEnumerable<ISymbol> InputFields(IMethodSymbol mutation) =>
        MutationInput.Of(mutation)?.Type.GetMembers().OfType<IPropertySymbol>().Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }) ?? [];

    private static bool IsPositional(ISymbol symbol) => symbol is IPropertySymbol && symbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is ParameterSyntax);
}
