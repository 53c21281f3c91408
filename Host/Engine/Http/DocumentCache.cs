using BitFaster.Caching.Lru;
using GraphQLParser.AST;

namespace Headless.Engine.Http;

/// <summary>
/// Documents that were found valid, by their text, so that one that is sent again is neither parsed nor validated again. It belongs to one schema: a document that is valid for one may not be for another. What depends on the request,
/// its variables above all, is never kept. Documents that come once push each other out and not those that come again and again; nobody waits for a lock of all.
/// </summary>
internal sealed class DocumentCache
{
    /// <summary>How many documents are kept.</summary>
    public const int Capacity = 512;

    /// <summary>Characters of the longest document that is kept; a document takes several times its length of memory.</summary>
    public const int LongestText = 8_000;

    private readonly ConcurrentLru<string, GraphQLDocument> _documents = new(Environment.ProcessorCount, Capacity, StringComparer.Ordinal);

    /// <summary>How many are kept now.</summary>
    public int Count => _documents.Count;

    /// <summary>A document that was found valid before.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The document; null when it is not kept.</returns>
    public GraphQLDocument? Find(string text) => text.Length <= LongestText && _documents.TryGet(text, out var document) ? document : null;

    /// <summary>Keeps a document that was found valid.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="document">The document.</param>
    public void Keep(string text, GraphQLDocument document)
    {
        if (text.Length <= LongestText)
        {
            _documents.GetOrAdd(text, static (_, found) => found, document);
        }
    }
}
