using System.Collections.Frozen;
using Headless.Engine.Errors;

namespace Headless.Engine.Http.Trusted;

/// <summary>The trusted documents of this host, by id and by text. Nothing is added after the start, so nobody waits for anybody and nothing pushes one out.</summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, TrustedDocument> _byId;
    private readonly FrozenDictionary<string, TrustedDocument> _byText;

    /// <summary>Reads and parses them.</summary>
    /// <param name="intake">Takes documents in.</param>
    /// <param name="options">Where they lie.</param>
    /// <exception cref="TrustedDocumentsException">A file is not what it should be.</exception>
    public TrustedDocuments(DocumentIntake intake, EngineOptions options)
    {
        All = options.TrustedDocuments.Folder is { } path ? Read(new(path), intake) : [];
        if (options.TrustedDocuments is { Only: true } && All.Count == 0)
        {
            throw new TrustedDocumentsException(["There are none, and GraphQL:TrustedDocuments:Only is true: no request could be answered."]);
        }

        _byId = All.ToFrozenDictionary(d => d.Found.Id, StringComparer.OrdinalIgnoreCase);
        _byText = All.ToFrozenDictionary(d => d.Found.Text, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<TrustedDocument> All { get; }

    /// <summary>Finds one.</summary>
    /// <param name="id">Its id, as a request sent it.</param>
    /// <returns>The document; null when it is not trusted.</returns>
    public TrustedDocument? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Finds one by what it says.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The document; null when it is not trusted.</returns>
    public TrustedDocument? FindText(string text) => _byText.GetValueOrDefault(text);

    private static IReadOnlyList<TrustedDocument> Read(TrustedFolder folder, DocumentIntake intake)
    {
        var problems = new List<string>();
        var documents = new List<TrustedDocument>();
        foreach (var found in folder.Read().DistinctBy(d => d.Id))
        {
            var (document, refusal) = intake.Take(found.Text, Language.English);
            if (document is null)
            {
                problems.Add($"{found.Source}: {refusal!.Message}{string.Concat((refusal.Locations ?? []).Select(l => $" Line {l.Line}, column {l.Column}."))}");
                continue;
            }

            documents.Add(new(found, document));
        }

        problems.InsertRange(0, folder.Problems);
        return problems.Count == 0 ? documents : throw new TrustedDocumentsException(problems);
    }
}

/// <summary>The trusted documents are not what they should be.</summary>
/// <param name="problems">What is wrong, one sentence each that names the file.</param>
public sealed class TrustedDocumentsException(IReadOnlyList<string> problems)
    : Exception($"The trusted documents cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(p => "- " + p))}")
{
    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
