using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Headless.Engine.Lists;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

public sealed class CursorTests
{
    private const string Cursors = "edges { cursor }";

    private static readonly CursorProtector Protector = new(SHA256.HashData("a key"u8));

    [Fact]
    public void What_is_protected_opens_again_and_nothing_is_readable() => Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 100]).Sample((binding, values) =>
    {
        var cursor = Protector.Protect(binding, values);
        Assert.Equal(cursor, Protector.Protect(binding, values));
        Assert.Equal(values, Protector.Open(binding, cursor));
        Assert.Equal((values.Length + 16) * 4 / 3 + ((values.Length + 16) % 3 == 0 ? 0 : 1), cursor.Length);
        return true;
    }, iter: 500);

    [Fact]
    public void No_character_can_be_changed_left_out_or_added()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \n";
        byte[] binding = [1, 2, 3];
        var cursor = Protector.Protect(binding, Encoding.UTF8.GetBytes("a sort key of 31 bytes, exactly"));

        for (var at = 0; at < cursor.Length; at++)
        {
            foreach (var other in Alphabet.Where(c => c != cursor[at]))
            {
                Assert.Null(Protector.Open(binding, cursor[..at] + other + cursor[(at + 1)..]));
                Assert.Null(Protector.Open(binding, cursor[..at] + other + cursor[at..]));
            }

            Assert.Null(Protector.Open(binding, cursor[..at]));
        }

        Assert.NotNull(Protector.Open(binding, cursor));
    }

    [Fact]
    public void Another_key_or_binding_does_not_open_it()
    {
        var cursor = Protector.Protect([1], [2, 3]);

        Assert.Null(new CursorProtector(SHA256.HashData("another key"u8)).Open([1], cursor));
        Assert.Null(Protector.Open([2], cursor));
        Assert.Null(Protector.Open([], cursor));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CursorProtector(new byte[31]));
    }

    [Fact]
    public void Values_of_every_kind_survive() => Gen.Select(Gen.Guid, Gen.String, Gen.Long, Gen.Int, Gen.Double, Gen.Bool, Gen.DateOnly).Sample((id, text, number, small, real, flag, date) =>
    {
        var time = new DateTime(2026, 2, 3, 4, 5, 6, 7, DateTimeKind.Utc);
        object[] values = [id, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), number, small, real, flag, date, time, Level.Advanced];
        Assert.Equal(values, CursorValues.Read(CursorValues.Write(values), values.Select(v => v.GetType())));
        return true;
    }, iter: 500);

    [Fact]
    public async Task A_cursor_is_good_for_its_list_ordering_and_filter_only()
    {
        using var database = new ToyDatabase(6);
        var where = Ask.Where(("rank", Ask.Where(("gte", 0), ("lt", 9))), ("active", Ask.Where(("eq", true))));
        var sameWhere = Ask.Where(("active", Ask.Where(("eq", true))), ("rank", Ask.Where(("lt", 9), ("gte", 0))));
        (string, SortDirection)[] order = [("rank", SortDirection.Asc), ("born", SortDirection.Desc)];
        var cursor = (await Ask.PageAsync(database, Ask.First(1, null, where, order), Cursors)).Edges[0].Cursor;

        Assert.Equal(2, (await Ask.PageAsync(database, Ask.First(5, cursor, sameWhere, order), Cursors)).Edges.Count);
        await RefusedAsync(Ask.First(1, cursor, where, order), Ask.Players with { Field = "Query.others" });
        await RefusedAsync(Ask.First(1, cursor, where, order[..1]));
        await RefusedAsync(Ask.First(1, cursor, where, ("rank", SortDirection.Desc), order[1]));
        await RefusedAsync(Ask.First(1, cursor, where, order[1], order[0]));
        await RefusedAsync(Ask.First(1, cursor, where));
        await RefusedAsync(Ask.First(1, cursor, null, order));
        await RefusedAsync(Ask.First(1, cursor, Ask.Column("rank", "gte", 0), order));
        await RefusedAsync(Ask.First(1, "", where, order));
        await RefusedAsync(Ask.First(1, new string('A', 100_000), where, order));

        async Task RefusedAsync(ListRequest request, ListContext? context = null)
        {
            var refusal = await Assert.ThrowsAsync<InvalidCursorException>(() => Ask.PageAsync(database, request, Cursors, context));
            Assert.Equal(["after"], refusal.Path);
        }
    }

    [Fact]
    public async Task The_argument_at_fault_is_named()
    {
        using var database = new ToyDatabase(1);

        var refusal = await Assert.ThrowsAsync<InvalidCursorException>(() => Ask.PageAsync(database, Ask.Last(1, "x"), Cursors));

        Assert.Equal(["before"], refusal.Path);
        Assert.Equal("The cursor is not valid here: it belongs to the list, ordering and filter that gave it. Start again from the first page.", Sentence.Of(refusal));
    }

    [Fact]
    public async Task A_seek_is_bounded_by_its_first_key_and_values_are_parameters()
    {
        using var database = new ToyDatabase(6);
        (string, SortDirection)[] order = [("name", SortDirection.Desc), ("rank", SortDirection.Asc)];
        var edges = (await Ask.PageAsync(database, Ask.First(5, null, null, order), Cursors)).Edges;
        database.Statements.Texts.Clear();

        await Ask.PageAsync(database, Ask.First(1, edges[0].Cursor, null, order), "nodes { id }");
        await Ask.PageAsync(database, Ask.First(2, edges[3].Cursor, null, order), "nodes { id }");

        Assert.Equal(database.Statements.Texts[0], database.Statements.Texts[1]);
        Assert.Equal(
            """
            WHERE "p"."name" <= @v0 AND ("p"."name" < @v0 OR ("p"."name" = @v0 AND ("p"."rank" > @v1 OR ("p"."rank" = @v1 AND "p"."id" > @v2))))
            ORDER BY "p"."name" DESC, "p"."rank", "p"."id"
            """,
            string.Join('\n', database.Statements.Texts[0].Split('\n')[2..4]));
    }
}
