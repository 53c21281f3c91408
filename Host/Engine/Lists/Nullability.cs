using System.Collections.Concurrent;
using System.Reflection;

namespace Headless.Engine.Lists;

/// <summary>Whether a property may be null, as C# declares it: the database's columns follow the same declaration.</summary>
internal static class Nullability
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Known = new();

    /// <summary>Whether a property may be null.</summary>
    /// <param name="property">The property.</param>
    /// <returns>True if so, and where nothing is declared.</returns>
    public static bool IsNullable(PropertyInfo property) =>
        Known.GetOrAdd(property, static p => new NullabilityInfoContext().Create(p).ReadState != NullabilityState.NotNull);
}
