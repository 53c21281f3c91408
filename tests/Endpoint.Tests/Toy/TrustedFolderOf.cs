using System.Text.Json;
using Headless.Engine.Http.Trusted;

namespace Headless.Endpoint.Tests.Toy;

/// <summary>A folder of trusted documents for one test.</summary>
internal sealed class TrustedFolderOf : IDisposable
{
    /// <summary>A folder with these files.</summary>
    public TrustedFolderOf(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("headless-trusted-").FullName;

    /// <summary>A manifest as Relay and GraphQL Code Generator write it.</summary>
    public static string Manifest(params string[] documents) => JsonSerializer.Serialize(documents.ToDictionary(d => DocumentId.Of(d)["sha256:".Length..], d => d));

    /// <summary>A manifest as Apollo writes it.</summary>
    public static string ApolloManifest(params string[] documents) => JsonSerializer.Serialize(new
    {
        format = "apollo-persisted-query-manifest",
        version = 1,
        operations = documents.Select(d => new { id = DocumentId.Of(d)["sha256:".Length..], body = d, name = "A", type = "query" }),
    });

    /// <summary>A server that trusts the folder.</summary>
    public LibraryServer Server(bool only = false) => new()
    {
        Configure = options =>
        {
            options.Introspection = true;
            options.TrustedDocuments = new() { Folder = Path, Only = only };
        },
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
