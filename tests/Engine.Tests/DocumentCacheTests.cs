using GraphQLParser;
using Headless.Engine.Http;

namespace Headless.Engine.Tests;

public sealed class DocumentCacheTests
{
    private readonly DocumentCache _cache = new();

    [Fact]
    public void What_was_kept_is_found_by_its_text_alone()
    {
        var document = Parser.Parse("{ a }");
        _cache.Keep("{ a }", document);
        Assert.Same(document, _cache.Find("{ a }"));
        Assert.Null(_cache.Find("{ a}"));
    }

    [Fact]
    public void A_flood_of_documents_takes_no_more_than_there_is_room_for_and_leaves_what_is_used()
    {
        var used = Parser.Parse("{ used }");
        _cache.Keep("{ used }", used);
        for (var i = 0; i < 20_000; i++)
        {
            _cache.Keep($"{{ a{i} }}", Parser.Parse("{ a }"));
            Assert.Same(used, _cache.Find("{ used }"));
        }

        Assert.InRange(_cache.Count, 1, DocumentCache.Capacity);
    }

    [Fact]
    public void A_long_document_is_not_kept()
    {
        var text = "{ a }" + new string(' ', DocumentCache.LongestText);
        _cache.Keep(text, Parser.Parse(text));
        Assert.Equal((null, 0), (_cache.Find(text), _cache.Count));
    }
}
