using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>Whether two fields are given the same arguments, whatever their order.</summary>
internal static class SameInput
{
    /// <summary>Compares arguments.</summary>
    public static bool Arguments(GraphQLArguments? first, GraphQLArguments? other)
    {
        var (mine, theirs) = (first?.Items ?? [], other?.Items ?? []);
        return mine.Count == theirs.Count
            && mine.All(a => theirs.FirstOrDefault(b => b.Name.Value == a.Name.Value) is { } same && Value(a.Value, same.Value));
    }

    private static bool Value(GraphQLValue first, GraphQLValue other) => (first, other) switch
    {
        (GraphQLVariable a, GraphQLVariable b) => a.Name.Value == b.Name.Value,
        (GraphQLIntValue a, GraphQLIntValue b) => a.Value == b.Value,
        (GraphQLFloatValue a, GraphQLFloatValue b) => a.Value == b.Value,
        (GraphQLStringValue a, GraphQLStringValue b) => a.Value == b.Value,
        (GraphQLBooleanValue a, GraphQLBooleanValue b) => a.BoolValue == b.BoolValue,
        (GraphQLEnumValue a, GraphQLEnumValue b) => a.Name.Value == b.Name.Value,
        (GraphQLNullValue, GraphQLNullValue) => true,
        (GraphQLListValue a, GraphQLListValue b) => List(a.Values ?? [], b.Values ?? []),
        (GraphQLObjectValue a, GraphQLObjectValue b) => Object(a.Fields ?? [], b.Fields ?? []),
        _ => false,
    };

    private static bool List(IReadOnlyList<GraphQLValue> first, IReadOnlyList<GraphQLValue> other) =>
        first.Count == other.Count && first.Zip(other).All(p => Value(p.First, p.Second));

    private static bool Object(IReadOnlyList<GraphQLObjectField> first, IReadOnlyList<GraphQLObjectField> other) =>
        first.Count == other.Count && first.All(a => other.FirstOrDefault(b => b.Name.Value == a.Name.Value) is { } same && Value(a.Value, same.Value));
}
