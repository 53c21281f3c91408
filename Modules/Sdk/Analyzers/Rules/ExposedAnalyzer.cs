using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>Reports a declaration of an exposed property that contradicts itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExposedAnalyzer : DiagnosticAnalyzer
{
    // Headless.Sdk.Sensitivity, from where a purpose is needed.
    private static readonly ImmutableDictionary<int, string> _personal = ImmutableDictionary<int, string>.Empty.Add(2, "Personal").Add(3, "Sensitive");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule.NullableOrder, Rule.Purpose, Rule.NullableWhenGuarded];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var sdk = new SdkTypes(start.Compilation);
            if (sdk.Present)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.Property);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkTypes sdk)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property.GetAttributes().FirstOrDefault(a => SdkTypes.Is(a.AttributeClass, sdk.Exposed)) is not { } exposed)
        {
            return;
        }

        var values = exposed.NamedArguments.ToImmutableDictionary(a => a.Key, a => a.Value.Value);
        var neverNull = IsNeverNull(property);
        if (values.TryGetValue("Order", out var order) && order is true && !Says(values, "OrderBy") && !neverNull)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.NullableOrder, property.Locations[0], property.Name));
        }

        if (values.TryGetValue("Sensitivity", out var sensitivity) && sensitivity is int level && _personal.TryGetValue(level, out var name) && !Says(values, "Purpose"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule.Purpose, property.Locations[0], property.Name, name));
        }

        if (Says(values, "Permission") && neverNull)
        {
            var type = property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            context.ReportDiagnostic(Diagnostic.Create(Rule.NullableWhenGuarded, property.Locations[0], property.Name, type));
        }
    }

    private static bool Says(ImmutableDictionary<string, object?> values, string name) =>
        values.TryGetValue(name, out var value) && value is string text && !string.IsNullOrWhiteSpace(text);

    private static bool IsNeverNull(IPropertySymbol property) =>
        property.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && property.NullableAnnotation != NullableAnnotation.Annotated;
}
