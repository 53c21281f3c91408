using System.Text.Json;
using System.Text.RegularExpressions;
using Headless.Plugins.Versions;

namespace Headless.Plugins.Manifests;

/// <summary>Reads <c>plugin.json</c>, with all that is wrong with it at once.</summary>
internal static partial class ManifestReader
{
    /// <summary>The manifest's file name.</summary>
    public const string FileName = "plugin.json";

    private const long MaxBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads the manifest of a plugin's folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The manifest, or the problems.</returns>
    public static (PluginManifest? Manifest, IReadOnlyList<string> Problems) Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists)
        {
            return (null, [$"{FileName} is missing from the folder."]);
        }

        if (file.Length > MaxBytes)
        {
            return (null, [$"{FileName} is longer than {MaxBytes / 1024} KB."]);
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file.FullName), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, [$"{FileName} must be a JSON object."]);
        }
        catch (JsonException e)
        {
            return (null, [$"{FileName} is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."]);
        }
    }

    private static (PluginManifest? Manifest, IReadOnlyList<string> Problems) Read(JsonElement root)
    {
        var problems = new List<string>();
        var json = new JsonReport(root, "", problems);
        var manifest = new PluginManifest(
            Matching(json, "id", "lower case letters, digits and hyphens, beginning with a letter", IdForm()),
            json.Parsed("version", "a version such as 1.0.0", t => (SemanticVersion.TryParse(t, out var v), v)),
            json.Text("title", "what the plugin is, for people"),
            json.Parsed("sdk", "versions of the Sdk, such as >=0.1.0 <0.2.0", t => (VersionRange.TryParse(t, out var r), r))!,
            Matching(json, "assembly", "the name of the plugin's assembly without .dll", AssemblyForm()),
            Matching(json, "prefix", "lower case letters and digits, beginning with a letter", PrefixForm()),
            Dependencies(json, problems),
            json.Texts("conflicts"),
            json.Texts("permissions"),
            json.Text("organization", "the code of the union organization that answers for the plugin"),
            json.Text("contact", "the office that answers for the plugin"),
            [.. json.Objects("sensitiveColumns").Select(Column)]);
        json.RefuseOthers();
        problems.AddRange(manifest.Permissions
            .Where(p => manifest.Id.Length > 0 && !p.StartsWith(manifest.Id + ".", StringComparison.Ordinal))
            .Select(p => $"permissions has \"{p}\": a plugin's permissions begin with its id, {manifest.Id}."));
        return problems.Count == 0 ? (manifest, problems) : (null, problems);
    }

    private static Dictionary<string, VersionRange> Dependencies(JsonReport json, List<string> problems)
    {
        var dependencies = new Dictionary<string, VersionRange>(StringComparer.Ordinal);
        foreach (var entry in json.Entries("dependencies"))
        {
            if (entry.Value.ValueKind == JsonValueKind.String && VersionRange.TryParse(entry.Value.GetString(), out var range))
            {
                dependencies[entry.Name] = range;
            }
            else
            {
                problems.Add($"dependencies.{entry.Name} must be a range of versions, such as >=1.0.0, or *.");
            }
        }

        return dependencies;
    }

    private static SensitiveColumn Column(JsonReport json)
    {
        var column = new SensitiveColumn(
            Matching(json, "column", "the entity's and the property's name, such as AssistanceProfile.HealthBand", ColumnForm()),
            json.Text("purpose", "what the column is kept for"),
            json.Text("retention", "how long the column is kept, and from when"));
        json.RefuseOthers();
        return column;
    }

    private static string Matching(JsonReport json, string key, string because, Regex form) =>
        json.Parsed(key, because, t => (form.IsMatch(t), t)) ?? "";

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex IdForm();

    [GeneratedRegex("^[a-z][a-z0-9]{0,29}$")]
    private static partial Regex PrefixForm();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]{0,120}$")]
    private static partial Regex AssemblyForm();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*\\.[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex ColumnForm();
}
