using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>Reports a part's method whose signature means nothing, or nothing good.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rule.ReturnsNothing, Rule.BatchReturn, Rule.OneInput, Rule.Stream, Rule.RootAccess, Rule.ErrorCode, Rule.NullableExtension, Rule.PlainList,
        Rule.QueryFromMutation, Rule.ParentTwice, Rule.IdempotencyKey, Rule.KeptResult,
    ];

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
                start.RegisterSymbolAction(symbol => Analyze(symbol, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkTypes sdk)
    {
        if (PartClass.Of((INamedTypeSymbol)context.Symbol, sdk) is not { } part)
        {
            return;
        }

        foreach (var field in part.Fields())
        {
            foreach (var problem in Access(part, field).Concat(Parameters(part, field)).Concat(Result(part, field, sdk)).Concat(Errors(field, sdk)).Concat(Once(part, field, sdk)))
            {
                context.ReportDiagnostic(problem);
            }
        }
    }

    private static IEnumerable<Diagnostic> Access(PartClass part, IMethodSymbol field)
    {
        if (part.IsRoot && !part.SaysAccess(field))
        {
            yield return Diagnostic.Create(Rule.RootAccess, field.Locations[0], field.Name);
        }
    }

    private static IEnumerable<Diagnostic> Parameters(PartClass part, IMethodSymbol field)
    {
        var parents = field.Parameters.Where(p => part.IsParent(p.Type) || part.ParentsOf(p) is not null).ToList();
        if (parents.Count > 1)
        {
            yield return Diagnostic.Create(Rule.ParentTwice, parents[1].Locations[0], field.Name, Name(part.Target!));
        }

        if (part.IsMutation && !MutationInput.IsOnlyArgument(field))
        {
            yield return Diagnostic.Create(Rule.OneInput, field.Locations[0], MutationInput.NameOf(field));
        }
    }

    private static IEnumerable<Diagnostic> Result(PartClass part, IMethodSymbol field, SdkTypes sdk)
    {
        var type = field.ReturnType;
        var awaited = Shapes.Awaited(type);
        if (part.IsSubscription)
        {
            if (Shapes.Arguments(type, "System.Collections.Generic.IAsyncEnumerable`1") is null)
            {
                yield return Diagnostic.Create(Rule.Stream, field.Locations[0], field.Name);
            }
        }
        else if (Shapes.IsNothing(type))
        {
            yield return Diagnostic.Create(Rule.ReturnsNothing, field.Locations[0], field.Name);
        }
        else if (part.IsMutation && Shapes.Arguments(awaited, "System.Linq.IQueryable`1") is { } query)
        {
            yield return Diagnostic.Create(Rule.QueryFromMutation, field.Locations[0], field.Name, Name(query[0]));
        }
        else if (field.Parameters.Select(part.ParentsOf).FirstOrDefault(p => p is not null) is { } parent && !AnswersByParent(type, awaited, parent))
        {
            yield return Diagnostic.Create(Rule.BatchReturn, field.Locations[0], field.Name, Name(parent));
        }
        else if (Shapes.PlainRowsOf(awaited) is { } row && sdk.IsEntity(row) && !sdk.SaysNaturallySmall(field))
        {
            yield return Diagnostic.Create(Rule.PlainList, field.Locations[0], field.Name, Name(row));
        }
        else if (part.ExtendsAnothers && Shapes.IsNeverNull(awaited))
        {
            yield return Diagnostic.Create(Rule.NullableExtension, field.Locations[0], field.Name, Name(part.Target!), Name(awaited));
        }
    }

    private static IEnumerable<Diagnostic> Errors(IMethodSymbol field, SdkTypes sdk) =>
        from error in sdk.DeclaredErrors(field)
        where !sdk.PublishesCode(error.AttributeClass!.TypeArguments[0])
        select Diagnostic.Create(Rule.ErrorCode, error.ApplicationSyntaxReference!.GetSyntax().GetLocation(), Name(error.AttributeClass!.TypeArguments[0]));

    private static IEnumerable<Diagnostic> Once(PartClass part, IMethodSymbol field, SdkTypes sdk)
    {
        if (!part.IsMutation || !sdk.SaysIdempotent(field))
        {
            yield break;
        }

        if (!IdempotentMutation.HasKey(field, sdk))
        {
            yield return Diagnostic.Create(Rule.IdempotencyKey, field.Locations[0], MutationInput.NameOf(field));
        }

        var result = Shapes.Awaited(field.ReturnType);
        if (!Shapes.IsNothing(field.ReturnType) && !IdempotentMutation.CanKeep(result, sdk))
        {
            yield return Diagnostic.Create(Rule.KeptResult, field.Locations[0], MutationInput.NameOf(field), Name(result));
        }
    }

    private static bool AnswersByParent(ITypeSymbol type, ITypeSymbol awaited, ITypeSymbol parent) =>
        !SdkTypes.Same(type, awaited)
        && SdkTypes.Same((Shapes.Arguments(awaited, "System.Collections.Generic.IReadOnlyDictionary`2") ?? Shapes.Arguments(awaited, "System.Linq.ILookup`2"))?[0], parent);

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
