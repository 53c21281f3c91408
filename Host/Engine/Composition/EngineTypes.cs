using Headless.Engine.Model;

namespace Headless.Engine.Composition;

/// <summary>The types that every schema has.</summary>
internal static class EngineTypes
{
    /// <summary>Adds them.</summary>
    public static void Add(CompositionState state)
    {
        state.Add(new ScalarTypeModel("Long", "A whole number between -2^53 and 2^53.", null));
        state.Add(new ScalarTypeModel("DateTime", "A point in time with its offset, as in RFC 3339, in the years 1000 to 8999; sent in UTC.", "https://www.rfc-editor.org/rfc/rfc3339"));
        state.Add(new ScalarTypeModel("Date", "A calendar date, `2026-05-01`, in the years 1000 to 8999.", "https://www.rfc-editor.org/rfc/rfc3339"));
        state.Add(new ScalarTypeModel("LocalTime", "A time of day, `08:30:00`, wherever the clock hangs.", "https://www.rfc-editor.org/rfc/rfc3339"));
        state.Add(new ScalarTypeModel("UUID", "A universally unique identifier.", "https://www.rfc-editor.org/rfc/rfc9562"));

        var node = new InterfaceTypeModel("Node", Owner.Engine, "Something with a global id, found again by `node(id:)`.", null);
        node.Fields.Add(new("id", Owner.Engine, "The global id.", TypeRef.Named("ID").Required(), new IdSource()));
        state.Add(node);

        var pageInfo = new ObjectTypeModel("PageInfo", Owner.Engine, "Where a page stands in its list.", typeof(Lists.PageInfo));
        Bind(state, pageInfo,
            ("hasNextPage", nameof(Lists.PageInfo.HasNextPage), "Whether more rows follow.", TypeRef.Named("Boolean").Required()),
            ("hasPreviousPage", nameof(Lists.PageInfo.HasPreviousPage), "Whether rows come before.", TypeRef.Named("Boolean").Required()),
            ("startCursor", nameof(Lists.PageInfo.StartCursor), "The cursor of the first row.", TypeRef.Named("String")),
            ("endCursor", nameof(Lists.PageInfo.EndCursor), "The cursor of the last row.", TypeRef.Named("String")));

        var count = new ObjectTypeModel("TotalCount", Owner.Engine, "How many rows match.", typeof(Lists.TotalCount));
        Bind(state, count,
            ("value", nameof(Lists.TotalCount.Value), "The number; 1,000 where counting stopped there.", TypeRef.Named("Int").Required()),
            ("isExact", nameof(Lists.TotalCount.IsExact), "False when there are more than `value`.", TypeRef.Named("Boolean").Required()));
    }

    /// <summary>The fields by which everything with an id is found again.</summary>
    public static IEnumerable<FieldModel> NodeFields() =>
    [
        new("node", Owner.Engine, "The object with this id; null when it does not exist or the caller may not see it.", TypeRef.Named("Node"), new EngineSource("node"))
        {
            Access = AccessRule.Public,
            Arguments = [new("id", TypeRef.Named("ID").Required(), "The global id.")],
            Cost = 1,
        },
        new("nodes", Owner.Engine, "The objects with these ids, at most 100, in the same order; null in the place of each that does not exist or may not be seen.",
            TypeRef.ListOf(TypeRef.Named("Node")).Required(), new EngineSource("nodes(ids)"))
        {
            Access = AccessRule.Public,
            Arguments = [new("ids", TypeRef.ListOf(TypeRef.Named("ID").Required()).Required(), "The global ids.")],
            Cost = 1,
        },
    ];

    private static void Bind(CompositionState state, ObjectTypeModel model, params (string Name, string Property, string Description, TypeRef Type)[] fields)
    {
        model.Fields.AddRange(fields.Select(f => new FieldModel(f.Name, Owner.Engine, f.Description, f.Type, new PropertySource(model.ClrType!.GetProperty(f.Property)!))));
        state.Bind(model.ClrType!, model.Name);
        state.Add(model);
    }
}
