using System.Collections;

namespace Headless.Engine.Lists;

/// <summary>Refuses filters that would exhaust the stack, the database's parameters or its patience: variables are not counted by the limits on documents.</summary>
internal static class FilterLimits
{
    public const int Clauses = 200;
    public const int Depth = 12;
    public const int Values = 1_000;

    /// <summary>Checks a filter.</summary>
    /// <param name="where">The coerced filter; null: none.</param>
    /// <exception cref="FilterTooLargeException">It is too large.</exception>
    public static void Check(IReadOnlyDictionary<string, object?>? where)
    {
        var clauses = 0;
        Walk(where, 1);

        void Walk(object? value, int depth)
        {
            switch (value)
            {
                case IReadOnlyDictionary<string, object?> fields:
                    Require((clauses += fields.Count) <= Clauses && depth <= Depth);
                    foreach (var below in fields.Values)
                    {
                        Walk(below, depth + 1);
                    }

                    break;
                case IEnumerable items and not string:
                    var count = 0;
                    foreach (var item in items)
                    {
                        Require(++count <= Values);
                        Walk(item, depth);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new FilterTooLargeException(Clauses, Depth, Values);
        }
    }
}
