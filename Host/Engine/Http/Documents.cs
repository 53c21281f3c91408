using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Http.Trusted;

namespace Headless.Engine.Http;

/// <summary>Finds the document that a request means: a trusted one by its id or text, one that was valid before, or a new one.</summary>
/// <param name="trusted">The trusted ones.</param>
/// <param name="intake">Takes new ones in.</param>
/// <param name="options">Whether there are others than the trusted ones.</param>
internal sealed class Documents(TrustedDocuments trusted, DocumentIntake intake, EngineOptions options)
{
    private readonly DocumentCache _cache = new();

    /// <summary>Finds the document of a request, and gives the request its text.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <returns>The document, or why there is none.</returns>
    public (GraphQLDocument? Document, ExecutionError? Refusal) Take(GraphQLRequest request, Language language)
    {
        var id = DocumentId.AskedBy(request);
        if (request.Query is not { Length: > 0 } text)
        {
            if (id is null || trusted.Find(id) is not { } known)
            {
                return Refuse("DOCUMENT_NOT_FOUND", language);
            }

            request.Query = known.Found.Text;
            return (known.Document, null);
        }

        // A text beyond all limits is refused for that, not hashed first.
        return id is not null && text.Length <= options.Limits.Characters && !id.Equals(DocumentId.Of(text), StringComparison.OrdinalIgnoreCase)
            ? Refuse("DOCUMENT_MISMATCH", language)
            : Take(text, language);
    }

    /// <summary>Whether this very document was found valid before.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="document">The document.</param>
    public bool IsValid(string text, GraphQLDocument document) =>
        trusted.FindText(text) is { } known ? known.IsValid : ReferenceEquals(_cache.Find(text), document);

    /// <summary>Remembers that a document is valid.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="document">The document.</param>
    public void Keep(string text, GraphQLDocument document)
    {
        if (trusted.FindText(text) is { } known)
        {
            known.IsValid = true;
            return;
        }

        _cache.Keep(text, document);
    }

    private (GraphQLDocument?, ExecutionError?) Take(string text, Language language) => trusted.FindText(text) is { } known
        ? (known.Document, null)
        : options.TrustedDocuments.Only
            ? Refuse("DOCUMENT_NOT_TRUSTED", language)
            : _cache.Find(text) is { } valid ? (valid, null) : intake.Take(text, language);

    private static (GraphQLDocument?, ExecutionError?) Refuse(string code, Language language) => (null, new ExecutionError(Messages.Of(code, language)) { Code = code });
}
