namespace Headless.Engine.Limits;

/// <summary>
/// What one request may hold. Counted before validation, in one pass each, so that saying no is always cheap. Each refusal names the limit, its value and the figure at which counting stopped.
/// The figures are this product's choice: several times what the largest documents of its own clients need.
/// </summary>
public sealed record RequestLimits
{
    /// <summary>Characters of a document.</summary>
    public int Characters { get; init; } = 100_000;

    /// <summary>Lexical tokens of a document, comments aside.</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>Brackets of any kind open at once.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Characters of a name: errors and their paths name what a document names, each as often as it goes wrong.</summary>
    public int NameLength { get; init; } = 128;

    /// <summary>Characters of a number, in the document and in variables.</summary>
    public int NumberLength { get; init; } = 40;

    /// <summary>Fields inside fields, through fragments.</summary>
    public int Depth { get; init; } = 24;

    /// <summary>Fields of one operation when every fragment is put where it is spread.</summary>
    public int Fields { get; init; } = 4_000;

    /// <summary>Aliases of a document.</summary>
    public int Aliases { get; init; } = 200;

    /// <summary>Operations of a document.</summary>
    public int Operations { get; init; } = 50;

    /// <summary>Fragment definitions of a document.</summary>
    public int Fragments { get; init; } = 200;

    /// <summary>Fragment spreads and inline fragments of a document.</summary>
    public int Spreads { get; init; } = 1_000;

    /// <summary>Directives of a document.</summary>
    public int Directives { get; init; } = 200;

    /// <summary>Lists and objects inside each other in one input value.</summary>
    public int InputDepth { get; init; } = 16;

    /// <summary>Items of one list in an input value.</summary>
    public int ListItems { get; init; } = 1_000;

    /// <summary>Values in the variables of a request, at all depths.</summary>
    public int InputValues { get; init; } = 20_000;

    /// <summary>What an operation of a signed-in person or a partner may cost. Decisions/0012 says how cost is reckoned.</summary>
    public int Cost { get; init; } = 20_000;

    /// <summary>What an operation of somebody who has not signed in may cost.</summary>
    public int AnonymousCost { get; init; } = 5_000;

    /// <summary>Errors of a response; the last one says how many more there were.</summary>
    public int Errors { get; init; } = 20;

    /// <summary>Errors of a document at which the search for more ends.</summary>
    public int ErrorsFound { get; init; } = 200;

    /// <summary>Seconds that executing a request may take.</summary>
    public int Seconds { get; init; } = 30;
}
