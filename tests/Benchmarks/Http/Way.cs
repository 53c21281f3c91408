namespace Headless.Benchmarks.Http;

/// <summary>One way to ask for the objects.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Requests">The requests, sent in turn.</param>
/// <param name="Against">The name of the way that it is compared with; null for one that others are compared with.</param>
/// <param name="Wanted">What it may cost, as a multiple of the other; null where nothing was set.</param>
internal sealed record Way(string Name, IReadOnlyList<byte[]> Requests, string? Against = null, double? Wanted = null)
{
    private const string Fields = "name place remark number stock isOpen at day kind";
    private const string RowFields = "id name place remark number amount isOpen at day kind";
    private const int Distinct = 1_000;

    public static IReadOnlyList<Way> All { get; } =
    [
        new("minimal API", [AskingConnection.Get("/items")]),
        new("all fields", [Post($"{{ items {{ code {Fields} }} }}")], "minimal API", 1),
        new("with fragments, @include, __typename", [Post(
            $"query($all: Boolean!) {{ items {{ __typename code ...More @include(if: $all) }} }} fragment More on Item {{ {Fields} }}", "{\"all\":true}")], "minimal API", 1),
        new("minimal API, labels", [AskingConnection.Get("/labelled-items")]),
        new("one batched field", [Post($"{{ items {{ code {Fields} label }} }}")], "minimal API, labels", 1.8),
        new("GraphQL.NET, 1,000 documents in turn", [.. Enumerable.Range(0, Distinct).Select(i => AskingConnection.Post("/library", $"{{ rows {{ a{i}: {RowFields} }} }}"))]),
        new("1,000 documents in turn", [.. Enumerable.Range(0, Distinct).Select(i => Post($"{{ items {{ a{i}: code {Fields} }} }}"))], "GraphQL.NET, 1,000 documents in turn", 1.5),
    ];

    private static byte[] Post(string query, string variables = "{}") => AskingConnection.Post("/graphql", query, variables);
}
