using System.Text.Json;

namespace Headless.Engine.Http.Trusted;

/// <summary>A document of the folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">The file it stands in, from the folder on.</param>
internal sealed record FoundDocument(string Id, string Text, string Source);

/// <summary>
/// Reads a folder of trusted documents and those inside it: each <c>.graphql</c> file is one document, each <c>.json</c> file a manifest of many, as Relay and GraphQL Code Generator write it
/// (<c>{ "id": "text" }</c>) or as Apollo does (<c>{ "operations": [{ "id", "body" }] }</c>). Other files are left alone.
/// </summary>
/// <param name="folder">The full path.</param>
internal sealed class TrustedFolder(string folder)
{
    private readonly List<string> _problems = [];

    /// <summary>What is wrong, one sentence each that begins with the file.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads all files.</summary>
    /// <returns>The documents, by file.</returns>
    public IReadOnlyList<FoundDocument> Read()
    {
        if (!Directory.Exists(folder))
        {
            _problems.Add($"{folder} is no folder.");
            return [];
        }

        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    private IReadOnlyList<FoundDocument> Read(string path)
    {
        var source = Path.GetRelativePath(folder, path);
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".graphql" when File.ReadAllText(path) is var text => [new(DocumentId.Of(text), text, source)],
                ".json" => [.. Manifest(File.ReadAllText(path), source).SelectMany(d => Checked(d.Id, d.Text, source))],
                _ => [],
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{source} cannot be read: {unreadable.Message}");
            return [];
        }
    }

    private List<(string Id, string Text)> Manifest(string json, string source)
    {
        try
        {
            using var manifest = JsonDocument.Parse(json);
            return manifest.RootElement.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array
                ? [.. operations.EnumerateArray().Select(o => (o.GetProperty("id").GetString()!, o.GetProperty("body").GetString()!))]
                : [.. manifest.RootElement.EnumerateObject().Select(d => (d.Name, d.Value.GetString()!))];
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            _problems.Add($"{source} is no manifest: write {{ \"id\": \"text\" }}, or Apollo's {{ \"operations\": [{{ \"id\", \"body\" }}] }}.");
            return [];
        }
    }

    private IEnumerable<FoundDocument> Checked(string id, string text, string source)
    {
        var own = DocumentId.Of(text);
        switch (DocumentId.Parse(id))
        {
            case null:
                _problems.Add($"{source}: the id {id} is no SHA-256; let the generator use this algorithm.");
                break;
            case var given when given != own:
                _problems.Add($"{source}: the id {given} is not the SHA-256 of its text, which is {own}. Generate the manifest again.");
                break;
            default:
                yield return new(own, text, source);
                break;
        }
    }
}
