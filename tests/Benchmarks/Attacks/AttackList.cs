using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Headless.Benchmarks.Attacks;

/// <summary>What somebody sends who means no good.</summary>
internal static class AttackList
{
    private const int Slow = 150;
    private const int Expensive = 60;
    private const string Officer = "demo:province-admin";

    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(100);

    private static readonly byte[] s_bomb = Pack(Query("{ __typename }") + new string(' ', 10_000_000));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        Attack.Of("50,000 levels in a document", Query(Repeat("{a", 50_000))),
        Attack.Of("50,000 levels in a literal", Query("{ a(b: " + new string('[', 50_000))),
        Attack.Of("50,000 levels in JSON", "{\"query\":\"{ __typename }\",\"variables\":" + Repeat("{\"a\":", 50_000)),
        Attack.Of("1,000 aliases", Query("{ " + Each(1_000, i => $"a{i}: __typename ") + "}")),
        Attack.Of("10,000 repeated fields", Query("{ " + Repeat("__typename ", 10_000) + "}")),
        Attack.Of("4,000 repeated fields", Query("{ " + Repeat("__typename ", 4_000) + "}")),
        Attack.Of("3,900 unknown fields", Query("{ " + Each(3_900, i => $"unionOrganizatio{i} ") + "}")),
        Attack.Of("30 doubling fragments", Query("{ ...F0 } " + Each(30, i => $"fragment F{i} on Query {{ {(i == 29 ? "__typename" : $"...F{i + 1} ...F{i + 1}")} }} "))),
        Attack.Of("2,000 circular fragments", Query("{ ...F0 } " + Each(2_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 2_000} }} "))),
        Attack.Of("200 circular fragments", Query("{ ...F0 } " + Each(200, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 200} }} "))),
        Attack.Of("a 30 KB chain of fragments", Query("{ ...F0 } " + Each(190, i => $"fragment F{i} on Query {{ {Each(8, j => $"a: __typename {new string(' ', j)}")} ...F{(i + 1) % 191} }} ") + "fragment F190 on Query { __typename }")),
        Attack.Of("a document of 1 MB", Query("{ __typename } #" + new string('x', 1_000_000))),
        Attack.Of("a document of 10 MB", Query("{ __typename } #" + new string('x', 10_000_000)), times: 4),
        Attack.Of("a batch of 1,000", "[" + string.Join(',', Enumerable.Repeat(Query("{ __typename }"), 1_000)) + "]"),
        Attack.Of("a number of a million digits", "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + new string('9', 1_000_000) + "}}"),
        Attack.Of("a number of 90,000 digits in a literal", Query("{ node(id: " + new string('9', 90_000) + ") { id } }")),
        Attack.Of("null characters", "{\"query\":\"query($a: String!) { unionOrganization(code: $a) { name } }\",\"variables\":{\"a\":\"\\u0000\"}}"),
        Attack.Of("half a character", Query("{ unionOrganization(code: \"\\ud800\") { name } }")),
        Attack.Of("half a character in a variable", "{\"query\":\"query($a: String!) { unionOrganization(code: $a) { name } }\",\"variables\":{\"a\":\"\\ud800\"}}"),
        new("a bomb of 10 MB, packed", (client, stop) => Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.PackedAsync(s_bomb, stop)))),
        new("2,000 distinct documents", async (client, stop) =>
        {
            foreach (var chunk in Enumerable.Range(0, 2_000).Chunk(20))
            {
                await Task.WhenAll(chunk.Select(i => client.PostAsync(Query($"{{ a{i}: __typename }}"), null, stop)));
            }
        }),
        Attack.Of("60 expensive requests at once", Costly, Expensive, Officer),
        new("60 expensive requests, and nobody waits", (client, stop) => Task.WhenAll(Enumerable.Range(0, Expensive).Select(_ => client.LeaveAsync(Costly, Officer, s_moment, stop)))),
        new("150 bodies that trickle in", (client, stop) => Task.WhenAll(Enumerable.Range(0, Slow).Select(_ =>
            client.TrickleAsync("Content-Length: 1000", Encoding.UTF8.GetBytes(Query("{ __typename }")), 20, s_moment, stop)))),
        new("150 readers who do not read", (client, stop) => Task.WhenAll(Enumerable.Range(0, Slow).Select(_ =>
            client.TrickleAsync($"Content-Length: {Large.Length}\r\n\r\n{Large}", [], 20, s_moment, stop)))),
    ];

    // Just below what a signed-in caller may spend on one request.
    private static string Costly => Query("{ " + Each(3, i => $"a{i}: members(first: 100) {{ totalCount {{ value }} nodes {{ id displayName organization {{ name ancestors {{ name }} }} covers(first: 10) {{ nodes {{ id }} }} }} }} ") + "}");

    private static string Large => Query("{ " + Each(100, i => $"a{i}: unionOrganization(code: \"33\") {{ name children(first: 11) {{ nodes {{ id name code }} }} }} ") + "}");

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static string Query(string document) => new JsonObject { ["query"] = document }.ToJsonString();

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Each(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
