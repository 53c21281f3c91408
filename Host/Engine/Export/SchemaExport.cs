using System.Text.Encodings.Web;
using System.Text.Json;
using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Engine.Model;

namespace Headless.Engine.Export;

/// <summary>The published contract as files.</summary>
public static class SchemaExport
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The files of the contract: the whole schema, what each owner adds, what client libraries must be told, and the list of errors.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="assemblies">The part assemblies.</param>
    /// <returns>Texts by path below the folder.</returns>
    public static IReadOnlyDictionary<string, string> Files(SchemaModel model, IEnumerable<PartAssembly> assemblies)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["schema.graphql"] = SdlPrinter.Print(model) };
        foreach (var owner in SdlPrinter.Owners(model))
        {
            files[$"modules/{owner.Name}.graphql"] = SdlPrinter.Print(model, owner);
        }

        var errors = ErrorCatalog.Find(assemblies.Select(a => a.Assembly))
            .OrderBy(e => e.Code, StringComparer.Ordinal)
            .Select(e => new { code = e.Code, retryable = e.Retryable, zh = e.Zh, en = e.En })
            .ToList();
        files["clients.json"] = ClientFacts.Of(model, errors.Select(e => e.code), s_json);
        files["errors.json"] = JsonSerializer.Serialize(errors, s_json) + "\n";
        return files;
    }

    /// <summary>Writes the files; files of owners that are gone are removed.</summary>
    /// <param name="folder">The folder, made when absent.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public static async Task WriteAsync(string folder, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var modules = Path.Combine(folder, "modules");
        Directory.CreateDirectory(modules);
        foreach (var stale in Directory.EnumerateFiles(modules, "*.graphql").Where(f => !files.ContainsKey("modules/" + Path.GetFileName(f))))
        {
            File.Delete(stale);
        }

        foreach (var (path, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, path), text, cancellationToken).ConfigureAwait(false);
        }
    }
}
