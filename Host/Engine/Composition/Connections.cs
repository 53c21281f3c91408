using Headless.Engine.Model;

namespace Headless.Engine.Composition;

/// <summary>Connection types, one for each kind of row, with their arguments.</summary>
internal sealed class Connections(CompositionState state, OutputTypes outputs, EntityMaps maps)
{
    private readonly Dictionary<Type, IReadOnlyList<InputFieldModel>> _arguments = [];

    /// <summary>The connection type of a row.</summary>
    public TypeRef TypeOf(Type row, Type usedBy)
    {
        var element = outputs.Name(row, usedBy);
        var name = element + "Connection";
        if (!state.Types.ContainsKey(name))
        {
            var owner = state.OwnerOf(row);
            var connection = new ObjectTypeModel(name, owner, $"A page of a list of `{element}`.", null);
            connection.Fields.AddRange(
            [
                Engine("edges", "The rows with their cursors.", TypeRef.ListOf(TypeRef.Named(element + "Edge").Required()).Required()),
                Engine("nodes", "The rows.", TypeRef.ListOf(TypeRef.Named(element).Required()).Required()),
                Engine("pageInfo", "Where the page stands.", TypeRef.Named("PageInfo").Required()),
                Engine("totalCount", "How many rows the filter matches. Counted only when selected; counting stops at 1,000 unless the exact number is asked for.", TypeRef.Named("TotalCount").Required()) with
                {
                    Cost = 1,
                    Arguments = [new("exact", TypeRef.Named("Boolean"), "Count to the end, however many there are.") { ClrType = typeof(bool), Default = false }],
                },
            ]);
            state.Add(connection);
            var edge = new ObjectTypeModel(element + "Edge", owner, $"A `{element}` in a list.", null);
            edge.Fields.AddRange(
            [
                Engine("cursor", "Names the row's place in this list; opaque.", TypeRef.Named("String").Required()),
                Engine("node", "The row.", TypeRef.Named(element).Required()),
            ]);
            state.Add(edge);
        }

        return TypeRef.Named(name);
    }

    /// <summary>The arguments of a connection field; filter and order types are complete only when all types are.</summary>
    public IReadOnlyList<InputFieldModel> Arguments(Type row, Type usedBy)
    {
        if (_arguments.TryGetValue(row, out var known))
        {
            return known;
        }

        var arguments = new List<InputFieldModel>
        {
            new("first", TypeRef.Named("Int"), "How many rows from the front."),
            new("after", TypeRef.Named("String"), "Start behind this cursor."),
            new("last", TypeRef.Named("Int"), "How many rows from the back."),
            new("before", TypeRef.Named("String"), "End before this cursor."),
        };
        _arguments[row] = arguments;
        var element = outputs.Name(row, usedBy);
        if (maps.CanFilter(row))
        {
            arguments.Add(new("where", TypeRef.Named(element + "Filter"), "Only rows that match."));
        }

        if (maps.CanOrder(row))
        {
            arguments.Add(new("orderBy", TypeRef.ListOf(TypeRef.Named(element + "Order").Required()), "The order; the first entry counts most."));
        }

        return arguments;
    }

    /// <summary>The rows of all connections.</summary>
    public IEnumerable<Type> Rows => _arguments.Keys;

    private static FieldModel Engine(string name, string description, TypeRef type) => new(name, Owner.Engine, description, type, new EngineSource(name));
}
