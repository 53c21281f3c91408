using Headless.Sdk.Analyzers.Descriptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Headless.Host.Tests.Plugins;

/// <summary>Compiles a plugin as its author's build does, the Sdk's generator included.</summary>
internal static class PluginCompiler
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(f => MetadataReference.CreateFromFile(f))]);

    /// <summary>Compiles.</summary>
    /// <param name="assembly">The assembly's name.</param>
    /// <param name="source">Its source.</param>
    /// <param name="file">Where it goes.</param>
    public static void Compile(string assembly, string source, string file)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(documentationMode: DocumentationMode.Parse));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        CSharpGeneratorDriver.Create(new DescriptionsGenerator())
            .RunGeneratorsAndUpdateCompilation(CSharpCompilation.Create(assembly, [tree], References.Value, options), out var compilation, out _);
        var result = compilation.Emit(file);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }
}
