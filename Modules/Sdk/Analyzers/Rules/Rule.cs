using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Rules;

/// <summary>What the analyzers report. Every message says what to write instead.</summary>
internal static class Rule
{
    public static readonly DiagnosticDescriptor ReturnsNothing = new(
        "HDL001", "A field returns a value", "Field '{0}' returns nothing; return a value, Task<T>, or IQueryable<T> for a connection",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor BatchReturn = new(
        "HDL002", "A batched field answers by parent",
        "Field '{0}' takes a list of {1}, so it is batched; return Task<IReadOnlyDictionary<{1}, TValue>> or Task<ILookup<{1}, TValue>>",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor OneInput = new(
        "HDL003", "A mutation takes one input record", "Mutation '{0}' must take its arguments as exactly one record named input; write {0}({0}Input input, ...)",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Stream = new(
        "HDL004", "A subscription returns a stream", "Subscription '{0}' must return IAsyncEnumerable<T>",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor RootAccess = new(
        "HDL005", "A root field says who may use it", "Root field '{0}' does not say who may use it; put [RequirePermission(...)] or [Public] on it or on its class",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NullableOrder = new(
        "HDL006", "What lists order by is never null",
        "'{0}' may be null, so lists cannot order by it; name a property that never is, [Exposed(Order = true, OrderBy = nameof(...))], or drop Order",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Purpose = new(
        "HDL007", "A personal value has a purpose", "'{0}' is {1}; say what it is kept for, [Exposed(Sensitivity = Sensitivity.{1}, Purpose = \"...\")]",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NullableWhenGuarded = new(
        "HDL008", "A field with its own permission is nullable", "'{0}' needs a permission of its own and is null without it; declare it as {1}?",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ErrorCode = new(
        "HDL009", "A declared error publishes a code", "'{0}' publishes no code; put [ErrorCode(\"...\", Zh = \"...\", En = \"...\")] on it",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NullableExtension = new(
        "HDL010", "A field added to another's type is nullable", "Field '{0}' is added to {1}, which somebody else owns, so it must be nullable; return {2}?",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor PlainList = new(
        "HDL011", "Rows are a connection",
        "Field '{0}' returns {1} rows as a plain list; return IQueryable<{1}>, on a parent Children<TParent, {1}>, or say [NaturallySmall(\"...\")] why there are never many",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor QueryFromMutation = new(
        "HDL012", "A mutation returns what it changed", "Mutation '{0}' returns a query; return Task<{1}>, the row that it changed",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ParentTwice = new(
        "HDL013", "A field takes its parent once", "Field '{0}' takes its parent {1} more than once; keep one of {1} and IReadOnlyList<{1}>",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Summary = new(
        "HDL014", "What is exposed is described", "'{0}' has no {1}, which becomes its description in the schema; write one for a frontend developer",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor IdempotencyKey = new(
        "HDL015", "What happens once has a key",
        "Mutation '{0}' is [Idempotent]; give its input the property [RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor KeptResult = new(
        "HDL016", "What happens once can be answered again",
        "Mutation '{0}' is [Idempotent], and {1} cannot be kept; return the row, or a record named ...Payload whose properties are rows, lists of rows and values",
        "Headless", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
