using GraphQLParser.AST;

namespace Headless.Engine.Http.Trusted;

/// <summary>A document that is kept for as long as the host runs. It is the same for every caller; who may see what is decided in its fields, each time.</summary>
/// <param name="found">Where it comes from.</param>
/// <param name="document">It, parsed.</param>
internal sealed class TrustedDocument(FoundDocument found, GraphQLDocument document)
{
    /// <summary>Where it comes from.</summary>
    public FoundDocument Found => found;

    /// <summary>It, parsed once.</summary>
    public GraphQLDocument Document => document;

    /// <summary>Whether it was found to fit the schema. Until then it is validated whenever it is asked for, as any other.</summary>
    public bool IsValid { get; set; }
}
