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
    public (TakenDocument? Document, ExecutionError? Refusal) Take(GraphQLRequest request, Language language)
    {
        var id = DocumentId.AskedBy(request);
        if (request.Query is not { Length: > 0 } text)
        {
            if (id is null || trusted.Find(id) is not { } known)
            {
                return Refuse("DOCUMENT_NOT_FOUND", language);
            }

            request.Query = known.Found.Text;
            return (Taken(known), null);
        }

        // A text beyond all limits is refused for that, not hashed first.
        return id is not null && text.Length <= options.Limits.Characters && !id.Equals(DocumentId.Of(text), StringComparison.OrdinalIgnoreCase)
            ? Refuse("DOCUMENT_MISMATCH", language)
            : Take(text, language);
    }

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

    private (TakenDocument?, ExecutionError?) Take(string text, Language language)
    {
        if (trusted.FindText(text) is { } known)
        {
            return (Taken(known), null);
        }

        if (options.TrustedDocuments.Only)
        {
            return Refuse("DOCUMENT_NOT_TRUSTED", language);
        }

        if (_cache.Find(text) is { } valid)
        {
            return (new(valid, IsValid: true), null);
        }

        var (document, refusal) = intake.Take(text, language);
        return (document is null ? null : new(document, IsValid: false), refusal);
    }

    private static TakenDocument Taken(TrustedDocument known) => new(known.Document, known.IsValid);

    private static (TakenDocument?, ExecutionError?) Refuse(string code, Language language) => (null, new ExecutionError(Messages.Of(code, language)) { Code = code });
}

/// <summary>A document that was taken in.</summary>
/// <param name="Document">The document.</param>
/// <param name="IsValid">Whether it was found valid before.</param>
internal readonly record struct TakenDocument(GraphQLDocument Document, bool IsValid);
