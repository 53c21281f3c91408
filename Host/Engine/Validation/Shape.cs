using GraphQL.Types;

namespace Headless.Engine.Validation;

/// <summary>Whether two types answer in one shape: lists and non-null alike, leaves of one type; objects are compared by their fields.</summary>
internal static class Shape
{
    /// <summary>Compares two output types.</summary>
    public static bool Same(IGraphType first, IGraphType other) => (first, other) switch
    {
        (NonNullGraphType a, NonNullGraphType b) => Same(a.ResolvedType!, b.ResolvedType!),
        (NonNullGraphType, _) or (_, NonNullGraphType) => false,
        (ListGraphType a, ListGraphType b) => Same(a.ResolvedType!, b.ResolvedType!),
        (ListGraphType, _) or (_, ListGraphType) => false,
        _ => !IsLeaf(first) && !IsLeaf(other) ? true : first.Name == other.Name,   // the library has a String of its own for __typename
    };

    private static bool IsLeaf(IGraphType type) => type is ScalarGraphType;
}
