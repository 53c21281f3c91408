using System.Security.Cryptography;
using Headless.Engine.Lists;
using Headless.Sdk;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>Writes requests and selections as short as GraphQL does.</summary>
internal static class Ask
{
    public static ListReader Reader { get; } = new(new CursorProtector(SHA256.HashData("tests"u8)));

    public static Caller Staff { get; } = new(CallerKind.Person, new Guid("0190a000-0000-7000-8000-000000000001"), "staff", [new("*", "/")]);

    public static ListContext Players { get; } = new("Query.players", ToyMaps.Player, new PageSizeAttribute(), Staff);

    public static ListRequest First(int? first, string? after = null, IReadOnlyDictionary<string, object?>? where = null, params (string Field, SortDirection Direction)[] orderBy) =>
        new(first, after, null, null, where, Order(orderBy));

    public static ListRequest Last(int? last, string? before = null, IReadOnlyDictionary<string, object?>? where = null, params (string Field, SortDirection Direction)[] orderBy) =>
        new(null, null, last, before, where, Order(orderBy));

    public static Dictionary<string, object?> Where(params (string Name, object? Value)[] clauses) => clauses.ToDictionary(c => c.Name, c => c.Value);

    /// <summary>One operator on one column.</summary>
    public static Dictionary<string, object?> Column(string column, string operation, object? operand) => Where((column, Where((operation, operand))));

    /// <summary>Reads a selection such as <c>nodes { name } pageInfo { endCursor }</c>.</summary>
    public static Selection Selection(string text)
    {
        var root = new Selection();
        var open = new Stack<Selection>([root]);
        Selection last = root;
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token)
            {
                case "{":
                    open.Push(last);
                    break;
                case "}":
                    open.Pop();
                    break;
                default:
                    last = open.Peek().Add(token);
                    break;
            }
        }

        return root;
    }

    public static Task<Page<Player>> PageAsync(ToyDatabase database, ListRequest request, string selection, ListContext? context = null) =>
        Reader.ReadPageAsync(database.Context, database.Context.Set<Player>(), request, Selection(selection), context ?? Players, CancellationToken.None);

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>>? Order((string Field, SortDirection Direction)[] orderBy) =>
        orderBy.Length == 0 ? null : [.. orderBy.Select(o => Where((o.Field, o.Direction)))];
}
