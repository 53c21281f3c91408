using System.Reflection;
using Headless.Engine.Lists;
using Headless.Engine.Model;

namespace Headless.Engine.Tests.Lists.Toy;

/// <summary>What the engine would find in the toy entities' declarations.</summary>
internal static class ToyMaps
{
    public const string ReadSalaries = "toy.read-salaries";
    public const string ReadAwards = "toy.read-awards";
    public const string ReadPlayers = "toy.read-players";

    private static readonly BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;

    public static EntityMap Club { get; } = new(typeof(ClubRef), "Club")
    {
        Columns = Columns(Column<ClubRef>("id", "Id", "ID"), Column<ClubRef>("name", "Name", "String", order: true)),
        Navigations = new Dictionary<string, NavigationField>(),
        Needs = new Dictionary<string, IReadOnlyList<PropertyInfo>?>(),
    };

    public static EntityMap Award { get; } = new(typeof(Award), "Award")
    {
        Columns = Columns(Column<Award>("id", "Id", "ID"), Column<Award>("title", "Title", "String", order: true), Column<Award>("points", "Points", "Int", order: true)),
        Navigations = new Dictionary<string, NavigationField>(),
        Needs = new Dictionary<string, IReadOnlyList<PropertyInfo>?>(),
    };

    public static EntityMap Player { get; } = new(typeof(Player), "Player")
    {
        Columns = Columns(
            Column<Player>("id", "Id", "ID", order: true),
            Column<Player>("name", "Name", "String", order: true),
            Column<Player>("nickname", "Nickname", "String"),
            Column<Player>("rank", "Rank", "Int", order: true),
            Column<Player>("age", "Age", "Int"),
            Column<Player>("salary", "Salary", "Long", order: true, permission: ReadSalaries),
            Column<Player>("score", "Score", "Float", order: true),
            Column<Player>("active", "Active", "Boolean", order: true),
            Column<Player>("level", "Level", "Level", order: true),
            Column<Player>("born", "Born", "Date", order: true),
            Column<Player>("joinedAt", "JoinedAt", "DateTime", order: true)),
        Navigations = new Dictionary<string, NavigationField>
        {
            ["club"] = new("club", Property<Player>("Club"), Property<Player>("ClubId"), true, true, [AccessRule.Public], () => Club),
            ["coach"] = new("coach", Property<Player>("Coach"), Property<Player>("CoachId"), true, true, [AccessRule.Public], () => PlayerAgain),
            ["awards"] = new("awards", Property<Player>("Awards"), null, true, false, [new([ReadAwards])], () => Award),
        },
        Needs = new Dictionary<string, IReadOnlyList<PropertyInfo>?>
        {
            ["label"] = [Property<Player>("Name"), Property<Player>("Rank")],
            ["summary"] = null,
        },
    };

    private static EntityMap PlayerAgain => Player;

    private static PropertyInfo Property<T>(string name) => typeof(T).GetProperty(name, Public)!;

    private static Dictionary<string, ColumnField> Columns(params ColumnField[] columns) => columns.ToDictionary(c => c.Name);

    private static ColumnField Column<T>(string name, string property, string type, bool order = false, string? permission = null) =>
        new(name, Property<T>(property), Property<T>(property), true, order, permission is null ? null : new([permission]), TypeRef.Named(type));
}
