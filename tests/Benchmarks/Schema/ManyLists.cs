using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Headless.Benchmarks.Schema;

/// <summary>A module as an author would write it, but of very many entities of ten fields each, every one listed with filters, orders and pages, and every one reachable from another. Compiled here, since nobody would read it.</summary>
internal static class ManyLists
{
    private static readonly (string Type, string Name, string Exposed)[] s_fields =
    [
        ("string", "Name", "Filter = true, Order = true"), ("string?", "Remark", "Filter = true"), ("string", "Place", ""), ("int", "Number", "Filter = true, Order = true"), ("long", "Amount", "Filter = true, Order = true"),
        ("bool", "IsOpen", "Filter = true"), ("DateTime", "At", "Filter = true, Order = true"), ("DateOnly", "Day", "Filter = true, Order = true"), ("Kind", "Kind", "Filter = true"),
    ];

    /// <summary>Writes the module's assembly.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="count">How many entities it has.</param>
    public static void Write(string path, int count)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(Source(count))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(path);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        }
    }

    private static string Source(int count)
    {
        var code = new StringBuilder();
        var texts = new StringBuilder();
        foreach (var i in Enumerable.Range(0, count))
        {
            var entity = $"Thing{i}";
            code.Append(CultureInfo.InvariantCulture, $"public sealed class {entity} : IEntity {{ public Guid Id {{ get; init; }} public Guid NextId {{ get; init; }} [Exposed(Filter = true)] public Thing{(i + 1) % count}? Next {{ get; init; }}");
            foreach (var (type, name, exposed) in s_fields)
            {
                code.Append(CultureInfo.InvariantCulture, $" [Exposed({exposed})] public {type} {name} {{ get; init; }}{(type == "string" ? " = \"\";" : "")}");
                texts.Append(CultureInfo.InvariantCulture, $"P:Many.{entity}.{name}\tIts {name}.\n");
            }

            code.Append(CultureInfo.InvariantCulture, $"}} [ObjectType<{entity}>] [Public] internal sealed class {entity}Type; [QueryType] internal sealed class {entity}Queries {{ [Public] public IQueryable<{entity}> GetThings{i}(ModuleDb<ManyModule> db) => db.Set<{entity}>(); }}\n");
            texts.Append(CultureInfo.InvariantCulture, $"T:Many.{entity}\tA thing.\nP:Many.{entity}.Next\tThe next.\nM:Many.{entity}Queries.GetThings{i}(Headless.Sdk.ModuleDb{{Many.ManyModule}})\tAll of them.\n");
        }

        return $$"""
            using System; using System.Linq; using Headless.Sdk;
            [assembly: Descriptions({{SymbolDisplay.FormatLiteral($"{texts}T:Many.Kind\tA kind.\nF:Many.Kind.One\tThe one.\nF:Many.Kind.Other\tThe other.", quote: true)}})]
            namespace Many;
            public sealed class ManyModule : IModule { public string Name => "many"; }
            public enum Kind { One, Other }
            {{code}}
            """;
    }

    /// <summary>Loads a module that was written.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>Its assembly.</returns>
    public static Assembly Load(string path) => Assembly.LoadFrom(path);
}
