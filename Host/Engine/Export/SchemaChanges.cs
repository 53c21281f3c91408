using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Export;

/// <summary>A difference between two schemas.</summary>
/// <param name="Coordinate">What changed, such as <c>Member.phone</c>.</param>
/// <param name="Description">How.</param>
/// <param name="IsBreaking">A document or client that worked before may not work after.</param>
public sealed record SchemaChange(string Coordinate, string Description, bool IsBreaking)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(IsBreaking ? "BREAKING" : "safe")} {Coordinate}: {Description}";
}

/// <summary>Tells what a change of the schema means for clients.</summary>
public static class SchemaChanges
{
    /// <summary>Compares two schemas; descriptions do not count.</summary>
    /// <param name="before">The published schema, in SDL.</param>
    /// <param name="after">The new schema, in SDL.</param>
    /// <returns>All differences, by coordinate.</returns>
    public static IReadOnlyList<SchemaChange> Between(string before, string after)
    {
        var (old, next) = (Types(before), Types(after));
        var changes = new List<SchemaChange>();
        changes.AddRange(old.Keys.Except(next.Keys, StringComparer.Ordinal).Select(n => new SchemaChange(n, $"the {Kind(old[n])} is gone.", true)));
        changes.AddRange(next.Keys.Except(old.Keys, StringComparer.Ordinal).Select(n => new SchemaChange(n, $"a new {Kind(next[n])}.", false)));
        foreach (var name in old.Keys.Intersect(next.Keys, StringComparer.Ordinal))
        {
            changes.AddRange(Between(name, old[name], next[name]));
        }

        return [.. changes.OrderBy(c => c.Coordinate, StringComparer.Ordinal)];
    }

    private static Dictionary<string, GraphQLTypeDefinition> Types(string sdl) =>
        Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>().ToDictionary(t => t is GraphQLDirectiveDefinition ? $"@{t.Name.StringValue}" : t.Name.StringValue, StringComparer.Ordinal);

    // The parser takes a directive's definition for one of a type.
    private static string Kind(GraphQLTypeDefinition definition) => definition is GraphQLDirectiveDefinition ? "directive" : "type";

    private static IEnumerable<SchemaChange> Between(string name, GraphQLTypeDefinition old, GraphQLTypeDefinition next) => (old, next) switch
    {
        (GraphQLObjectTypeDefinition a, GraphQLObjectTypeDefinition b) => Fields(name, a.Fields, b.Fields).Concat(Set(name, "interface", Interfaces(a.Interfaces), Interfaces(b.Interfaces), false)),
        (GraphQLInterfaceTypeDefinition a, GraphQLInterfaceTypeDefinition b) => Fields(name, a.Fields, b.Fields),
        (GraphQLUnionTypeDefinition a, GraphQLUnionTypeDefinition b) => Set(name, "member", [.. (a.Types?.Items ?? []).Select(t => t.Name.StringValue)], [.. (b.Types?.Items ?? []).Select(t => t.Name.StringValue)], false),
        (GraphQLEnumTypeDefinition a, GraphQLEnumTypeDefinition b) => Set(name, "value", [.. (a.Values?.Items ?? []).Select(v => v.Name.StringValue)], [.. (b.Values?.Items ?? []).Select(v => v.Name.StringValue)], false),
        (GraphQLInputObjectTypeDefinition a, GraphQLInputObjectTypeDefinition b) => Inputs(name, a.Fields?.Items ?? [], b.Fields?.Items ?? [], "."),
        (GraphQLScalarTypeDefinition, GraphQLScalarTypeDefinition) => [],
        (GraphQLDirectiveDefinition a, GraphQLDirectiveDefinition b) => Inputs(name, a.Arguments?.Items ?? [], b.Arguments?.Items ?? [], ":")
            .Concat(Set(name, "place", [.. a.Locations.Items.Select(l => $"{l}")], [.. b.Locations.Items.Select(l => $"{l}")], false))
            .Concat(a.Repeatable == b.Repeatable ? [] : [new SchemaChange(name, b.Repeatable ? "it may be repeated." : "it may not be repeated any more.", a.Repeatable)]),
        _ => [new(name, $"it was {old.Kind} and is {next.Kind}.", true)],
    };

    private static List<string> Interfaces(GraphQLImplementsInterfaces? interfaces) => [.. (interfaces?.Items ?? []).Select(i => i.Name.StringValue)];

    private static IEnumerable<SchemaChange> Set(string name, string what, IReadOnlyList<string> old, IReadOnlyList<string> next, bool additionBreaks) =>
        old.Except(next, StringComparer.Ordinal).Select(v => new SchemaChange($"{name}.{v}", $"the {what} is gone.", true))
            .Concat(next.Except(old, StringComparer.Ordinal).Select(v => new SchemaChange($"{name}.{v}", $"a new {what}.", additionBreaks)));

    private static IEnumerable<SchemaChange> Fields(string type, GraphQLFieldsDefinition? old, GraphQLFieldsDefinition? next)
    {
        var before = (old?.Items ?? []).ToDictionary(f => f.Name.StringValue, StringComparer.Ordinal);
        var after = (next?.Items ?? []).ToDictionary(f => f.Name.StringValue, StringComparer.Ordinal);
        foreach (var change in Set(type, "field", [.. before.Keys], [.. after.Keys], false))
        {
            yield return change;
        }

        foreach (var name in before.Keys.Intersect(after.Keys, StringComparer.Ordinal))
        {
            var (a, b) = (before[name], after[name]);
            if (Text(a.Type) != Text(b.Type))
            {
                yield return new($"{type}.{name}", $"its type was {Text(a.Type)} and is {Text(b.Type)}.", !Promises(b.Type, a.Type));
            }

            foreach (var change in Inputs($"{type}.{name}", a.Arguments?.Items ?? [], b.Arguments?.Items ?? [], ":"))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<SchemaChange> Inputs(string owner, IReadOnlyList<GraphQLInputValueDefinition> old, IReadOnlyList<GraphQLInputValueDefinition> next, string separator)
    {
        var before = old.ToDictionary(i => i.Name.StringValue, StringComparer.Ordinal);
        foreach (var gone in before.Keys.Except(next.Select(n => n.Name.StringValue), StringComparer.Ordinal))
        {
            yield return new($"{owner}{separator}{gone}", "the input is gone.", true);
        }

        foreach (var input in next)
        {
            var name = input.Name.StringValue;
            if (!before.TryGetValue(name, out var earlier))
            {
                yield return new($"{owner}{separator}{name}", "a new input.", input.Type is GraphQLNonNullType && input.DefaultValue is null);
            }
            else if (Text(earlier.Type) != Text(input.Type))
            {
                yield return new($"{owner}{separator}{name}", $"its type was {Text(earlier.Type)} and is {Text(input.Type)}.", !Promises(earlier.Type, input.Type));
            }
        }
    }

    /// <summary>Whether every value of the one type is a value of the other.</summary>
    private static bool Promises(GraphQLType one, GraphQLType other) => (one, other) switch
    {
        (GraphQLNonNullType a, GraphQLNonNullType b) => Promises(a.Type, b.Type),
        (GraphQLNonNullType a, _) => Promises(a.Type, other),
        (_, GraphQLNonNullType) => false,
        (GraphQLListType a, GraphQLListType b) => Promises(a.Type, b.Type),
        (GraphQLNamedType a, GraphQLNamedType b) => a.Name.Value == b.Name.Value,
        _ => false,
    };

    private static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Text(required.Type) + "!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
