using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Analyzers.Descriptions;

/// <summary>Reads what a symbol's comment says: its summary under the suffix <c>""</c>, a parameter's text under <c>#name</c>.</summary>
internal sealed class DocumentationReader(Compilation compilation, CancellationToken cancellationToken)
{
    // Longer chains of inherited comments are cycles.
    private const int MaxInheritance = 16;

    private readonly ConcurrentDictionary<IAssemblySymbol, IReadOnlyDictionary<string, string>> _published = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<(string Suffix, string Text)> Read(ISymbol symbol) => Read(symbol, 0);

    private List<(string Suffix, string Text)> Read(ISymbol symbol, int depth)
    {
        symbol = symbol.OriginalDefinition;
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly))
        {
            return Published(symbol);
        }

        if (Parse(symbol) is not { } comment)
        {
            return [];
        }

        var texts = new List<(string Suffix, string Text)>();
        Add(texts, "", comment.Element("summary"));
        foreach (var parameter in comment.Elements("param"))
        {
            Add(texts, "#" + parameter.Attribute("name")?.Value, parameter);
        }

        if (comment.Descendants("inheritdoc").FirstOrDefault() is { } inherit && depth < MaxInheritance && Inherited(symbol, inherit) is { } source)
        {
            texts.AddRange(Read(source, depth + 1).Where(inherited => texts.All(own => own.Suffix != inherited.Suffix)));
        }

        return texts;
    }

    private XElement? Parse(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken);
        if (string.IsNullOrEmpty(xml))
        {
            return null;
        }

        try
        {
            return XElement.Parse(xml!, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;   // the compiler has its own warning for it
        }
    }

    private static void Add(List<(string Suffix, string Text)> texts, string suffix, XElement? element)
    {
        if (element is not null && DocumentationText.Of(element) is { Length: > 0 } text)
        {
            texts.Add((suffix, text));
        }
    }

    private ISymbol? Inherited(ISymbol symbol, XElement inherit) =>
        inherit.Attribute("cref")?.Value is { } cref ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation) : InheritedDocumentation.SourceOf(symbol);

    // A compiled assembly has lost its comments; what its own build kept in the attribute is still there.
    private List<(string Suffix, string Text)> Published(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is not { } assembly)
        {
            return [];
        }

        var texts = _published.GetOrAdd(assembly, PublishedTexts.Of);
        var id = symbol.GetDocumentationCommentId();
        var suffixes = symbol is IMethodSymbol method ? method.Parameters.Select(p => "#" + p.Name).Prepend("") : [""];
        return [.. suffixes.Where(s => texts.ContainsKey(id + s)).Select(s => (s, texts[id + s]))];
    }
}
