namespace Headless.Engine.Http.Trusted;

/// <summary>Which documents are trusted, and whether others run at all. Decisions/0014 says why it works as it does.</summary>
public sealed record TrustedDocumentOptions
{
    /// <summary>The full path of the folder of documents and manifests; null: there are none.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether every other document is refused.</summary>
    public bool Only { get; init; }
}
