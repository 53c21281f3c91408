using Headless.Engine.Lists;
using Headless.Engine.Model;
using Headless.Engine.Tests.Lists.Toy;

namespace Headless.Engine.Tests.Lists;

public sealed class InputTests
{
    private static readonly Owner Toys = new("toys", OwnerKind.Module);

    private readonly ListInputs _inputs = new(_ => Toys);

    [Fact]
    public void A_filter_and_all_that_it_refers_to()
    {
        _inputs.Filter(ToyMaps.Player);

        Assert.Equal(
            """
            input AwardFilter { and: [AwardFilter!] or: [AwardFilter!] not: AwardFilter id: IDFilter title: StringFilter points: IntFilter }
            input AwardListFilter { some: AwardFilter none: AwardFilter all: AwardFilter }
            input BooleanFilter { eq: Boolean neq: Boolean in: [Boolean!] nin: [Boolean!] }
            input ClubFilter { and: [ClubFilter!] or: [ClubFilter!] not: ClubFilter id: IDFilter name: StringFilter }
            input DateFilter { eq: Date neq: Date in: [Date!] nin: [Date!] gt: Date gte: Date lt: Date lte: Date }
            input DateTimeFilter { eq: DateTime neq: DateTime in: [DateTime!] nin: [DateTime!] gt: DateTime gte: DateTime lt: DateTime lte: DateTime }
            input FloatFilter { eq: Float neq: Float in: [Float!] nin: [Float!] gt: Float gte: Float lt: Float lte: Float }
            input IDFilter { eq: ID neq: ID in: [ID!] nin: [ID!] }
            input IntFilter { eq: Int neq: Int in: [Int!] nin: [Int!] gt: Int gte: Int lt: Int lte: Int }
            input LevelFilter { eq: Level neq: Level in: [Level!] nin: [Level!] }
            input LongFilter { eq: Long neq: Long in: [Long!] nin: [Long!] gt: Long gte: Long lt: Long lte: Long }
            input PlayerFilter { and: [PlayerFilter!] or: [PlayerFilter!] not: PlayerFilter id: IDFilter name: StringFilter nickname: StringFilter rank: IntFilter age: IntFilter salary: LongFilter score: FloatFilter active: BooleanFilter level: LevelFilter born: DateFilter joinedAt: DateTimeFilter club: ClubFilter coach: PlayerFilter awards: AwardListFilter }
            input StringFilter { eq: String neq: String in: [String!] nin: [String!] contains: String startsWith: String endsWith: String }
            """,
            string.Join('\n', _inputs.Types.OrderBy(t => t.Name, StringComparer.Ordinal).Select(Print)));
    }

    [Fact]
    public void An_order_is_one_of_its_columns()
    {
        var order = _inputs.Order(ToyMaps.Player)!;

        Assert.True(order.IsOneOf);
        Assert.Equal(
            "input PlayerOrder { id: SortDirection name: SortDirection rank: SortDirection salary: SortDirection score: SortDirection active: SortDirection level: SortDirection born: SortDirection joinedAt: SortDirection }",
            Print(order));
        Assert.All(order.Fields, f => Assert.Equal(typeof(SortDirection), f.ClrType));
    }

    [Fact]
    public void Types_are_made_once_however_many_lists_share_them()
    {
        Assert.Same(_inputs.Filter(ToyMaps.Player), _inputs.Filter(ToyMaps.Player));
        Assert.Same(_inputs.Order(ToyMaps.Player), _inputs.Order(ToyMaps.Player));
        Assert.Equal(_inputs.Types.Count, _inputs.Types.DistinctBy(t => t.Name).Count());
    }

    [Fact]
    public void Everything_is_described_and_owned()
    {
        _inputs.Filter(ToyMaps.Player);
        _inputs.Order(ToyMaps.Player);

        Assert.All(_inputs.Types, t => Assert.False(string.IsNullOrWhiteSpace(t.Description)));
        Assert.All(_inputs.Types.SelectMany(t => t.Fields), f => Assert.False(string.IsNullOrWhiteSpace(f.Description)));
        Assert.Equal(
            ["AwardFilter", "AwardListFilter", "ClubFilter", "LevelFilter", "PlayerFilter", "PlayerOrder"],
            _inputs.Types.Where(t => t.Owner == Toys).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(_inputs.Types.Where(t => t.Owner != Toys), t => Assert.Equal(Owner.Engine, t.Owner));
    }

    [Fact]
    public void Ids_know_whose_they_are()
    {
        var player = _inputs.Filter(ToyMaps.Player)!;

        Assert.Equal(typeof(Player), player.Fields.Single(f => f.Name == "id").IdOf);
        Assert.Equal(typeof(ClubRef), _inputs.Filter(ToyMaps.Club)!.Fields.Single(f => f.Name == "id").IdOf);
        Assert.Null(player.Fields.Single(f => f.Name == "name").IdOf);
    }

    [Fact]
    public void What_is_not_declared_is_not_there()
    {
        var map = ToyMaps.Player with
        {
            Columns = ToyMaps.Player.Columns.ToDictionary(c => c.Key, c => c.Value with { Filter = c.Key == "rank", Order = false }),
            Navigations = ToyMaps.Player.Navigations.ToDictionary(n => n.Key, n => n.Value with { Filter = false }),
        };

        Assert.Equal("input PlayerFilter { and: [PlayerFilter!] or: [PlayerFilter!] not: PlayerFilter rank: IntFilter }", Print(_inputs.Filter(map)!));
        Assert.Null(_inputs.Order(map));
        Assert.Null(new ListInputs(_ => Toys).Filter(map with { Columns = new Dictionary<string, ColumnField>() }));
    }

    [Fact]
    public void Mistaken_declarations_are_recognised()
    {
        Assert.False(ListInputs.CanOrder(ToyMaps.Player.Columns["age"]));
        Assert.False(ListInputs.CanOrder(ToyMaps.Player.Columns["nickname"]));
        Assert.True(ListInputs.CanOrder(ToyMaps.Player.Columns["level"]));
        Assert.False(ListInputs.CanFilter(ToyMaps.Player.Columns["rank"] with { Type = TypeRef.Named("Money") }));
        Assert.False(ListInputs.CanFilter(ToyMaps.Player.Columns["rank"] with { Type = TypeRef.ListOf(TypeRef.Named("Int")) }));
        Assert.True(ListInputs.CanFilter(ToyMaps.Player.Columns["age"]));
    }

    private static string Print(InputTypeModel type) => $"input {type.Name} {{ {string.Join(' ', type.Fields.Select(f => $"{f.Name}: {f.Type}"))} }}";
}
