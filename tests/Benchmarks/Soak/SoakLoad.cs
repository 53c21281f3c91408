using System.Text;

namespace Headless.Benchmarks.Soak;

/// <summary>Operations of many kinds, each known by its number, and what each must be answered with.</summary>
/// <param name="engine">Whom to ask.</param>
internal sealed class SoakLoad(SoakEngine engine)
{
    private const string Fields = "code name place remark number stock isOpen at day kind";
    private const string Conditional = "query($all: Boolean!, $none: Boolean!) { items { code ...Rest @include(if: $all) ... on Item @skip(if: $none) { kind } } } fragment Rest on Item { name label place }";
    private const string Page = "query($first: Int!, $after: String, $name: String!) { shelves(first: $first, after: $after, where: { name: { startsWith: $name } }, orderBy: [{ dusted: DESC }, { name: ASC }]) { totalCount { value } pageInfo { hasNextPage endCursor } nodes { id name aloud(times: 2) } } }";

    /// <summary>The kinds by name, and how many of a hundred operations are of each.</summary>
    public static IReadOnlyList<(string Name, int Share)> Kinds { get; } =
    [
        ("two names of a known document", 30), ("ten fields of fifty objects", 3), ("fragments, @include and @skip by variables", 5), ("a document that nobody has sent before", 20),
        ("mutation", 12), ("unknown field", 8), ("wrong variable", 8), ("what nobody foresaw", 4), ("syntax error", 5), ("a caller who leaves", 2), ("a page from the database", 2), ("a mutation of the database", 1),
    ];

    /// <summary>Runs operations, each number once.</summary>
    /// <param name="from">The first.</param>
    /// <param name="count">How many.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>A task.</returns>
    public async Task RunAsync(long from, int count, CancellationToken stop)
    {
        var workers = Environment.ProcessorCount;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(
            async () =>
            {
                using var answer = new MemoryStream();
                for (long i = worker; i < count; i += workers)
                {
                    stop.ThrowIfCancellationRequested();
                    await RunAsync(answer, from + i);
                }
            },
            stop)));
    }

    private async Task RunAsync(MemoryStream answer, long number)
    {
        answer.SetLength(0);
        var place = (int)(number * 37 % 100);   // all kinds among each other
        var kind = 0;
        for (; place >= Kinds[kind].Share; kind++)
        {
            place -= Kinds[kind].Share;
        }

        var expected = await RunAsync(answer, kind, number);
        if (answer.GetBuffer().AsSpan(0, (int)answer.Length).IndexOf(Encoding.UTF8.GetBytes(expected)) < 0)
        {
            throw new InvalidOperationException($"Operation {number}, {Kinds[kind].Name}, was answered with {Encoding.UTF8.GetString(answer.ToArray())}");
        }
    }

    private async Task<string> RunAsync(MemoryStream answer, int kind, long number)
    {
        var name = new Dictionary<string, object?> { ["name"] = $"shelf-{number % Shelf.Count}" };
        switch (kind)
        {
            case 0:
                await AskAsync("{ one: __typename two: __typename }");
                return """{"data":{"one":"Query","two":"Query"}}""";
            case 1:
                await AskAsync($"{{ items {{ {Fields} }} }}");
                return "\"code\":\"item-0049\"";
            case 2:
                await AskAsync(Conditional, new() { ["all"] = number % 2 == 0, ["none"] = number % 3 == 0 });
                return "\"code\":\"item-0049\"";
            case 3:
                await AskAsync($"query Q{number} {{ a{number}: __typename items @include(if: false) {{ b{number}: code }} }}");
                return $"\"a{number}\":\"Query\"";
            case 4:
                await AskAsync("mutation($name: String!) { greet(input: { name: $name }) { result errors { __typename } } }", name);
                return $"\"result\":\"你好 shelf-{number % Shelf.Count}\"";
            case 5:
                await AskAsync($"{{ nothing{number} }}");
                return "\"errors\"";
            case 6:
                await AskAsync(Page, new() { ["first"] = "many", ["name"] = "s" });
                return "\"errors\"";
            case 7:
                await AskAsync("{ broken }");
                return "\"code\":\"INTERNAL\"";
            case 8:
                await AskAsync($"{{ items {{ code }} {number}");
                return "\"errors\"";
            case 9:
                await LeaveAsync(number);
                return "";
            case 10:
                await AskAsync(Page, new() { ["first"] = 3, ["name"] = $"shelf-{number % 2}" });
                return "\"aloud\":\"shelf-";
            default:
                await AskAsync("mutation($name: String!) { dust(input: { name: $name }) { result errors { __typename } } }", name);
                return "\"result\":true";
        }

        Task AskAsync(string query, Dictionary<string, object?>? variables = null) => engine.AskAsync(answer, query, variables, CancellationToken.None);
    }

    // Now and then before anything has begun, mostly in the midst of it.
    private async Task LeaveAsync(long number)
    {
        using var leave = new CancellationTokenSource();
        if (number % 5 == 0)
        {
            await leave.CancelAsync();
        }

        var asked = engine.AskAsync(Stream.Null, "{ never shelves(first: 2) { nodes { name } } }", null, leave.Token);
        await leave.CancelAsync();
        try
        {
            await asked;
        }
        catch (OperationCanceledException)
        {
            // gone
        }
    }
}
