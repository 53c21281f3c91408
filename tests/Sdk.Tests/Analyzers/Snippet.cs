using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Headless.Sdk.Tests.Analyzers;

/// <summary>Compiles a piece of source in memory and runs an analyzer over it.</summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Headless.Sdk;
        """;

    // Another module, an assembly of its own.
    private const string Shop = """
        public sealed class ShopRow : IEntity { public Guid Id { get; init; } }
        [RefersTo<ShopRow>] public sealed class ShopRef : Reference { }
        public sealed record RenameInput(string Name);
        """;

    private static readonly ImmutableArray<MetadataReference> _platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference _shop = Emit(Compile("Shop", Shop, DocumentationMode.Parse, _platform));

    /// <summary>Compiles; the source must have no error of its own.</summary>
    public static CSharpCompilation Compile(string source, DocumentationMode documentation = DocumentationMode.Parse) =>
        Compile("Snippet", source, documentation, _platform.Add(_shop));

    /// <summary>Expects one diagnostic, on what stands between <c>[|</c> and <c>|]</c>.</summary>
    public static async Task ReportsAsync<TAnalyzer>(string id, string message, string marked)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var found = Assert.Single(await DiagnosticsAsync<TAnalyzer>(Compile(source)));

        Assert.Equal(message, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((id, DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal(source[start..end], source[found.Location.SourceSpan.Start..found.Location.SourceSpan.End]);
        Assert.Equal(start, found.Location.SourceSpan.Start);
    }

    /// <summary>Expects no diagnostic.</summary>
    public static async Task AcceptsAsync<TAnalyzer>(string source, DocumentationMode documentation = DocumentationMode.Parse)
        where TAnalyzer : DiagnosticAnalyzer, new() => Assert.Empty(await DiagnosticsAsync<TAnalyzer>(Compile(source, documentation)));

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync<TAnalyzer>(CSharpCompilation compilation)
        where TAnalyzer : DiagnosticAnalyzer, new() => compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private static CSharpCompilation Compile(string name, string source, DocumentationMode documentation, IEnumerable<MetadataReference> references)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(documentation);
        var trees = new[] { source, Usings }.Select(text => CSharpSyntaxTree.ParseText(text, options));
        var compilation = CSharpCompilation.Create(
            name, trees, references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static PortableExecutableReference Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
