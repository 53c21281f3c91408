using Headless.Sdk;

namespace Headless.Engine.Model;

/// <summary>Who may read a field.</summary>
/// <param name="AnyOf">One of these permissions is enough; empty: everybody.</param>
public sealed record AccessRule(IReadOnlyList<string> AnyOf)
{
    /// <summary>Everybody, signed in or not.</summary>
    public static AccessRule Public { get; } = new([]);

    /// <summary>Whether everybody may read it.</summary>
    public bool IsPublic => AnyOf.Count == 0;

    /// <summary>Whether the caller may read it.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>True if so.</returns>
    public bool Allows(Caller caller) => IsPublic || caller.Holds(AnyOf);

    /// <summary>Whether whoever passes this rule passes the other too.</summary>
    /// <param name="other">The other rule.</param>
    /// <returns>True if so.</returns>
    public bool Implies(AccessRule other) => other.IsPublic || (!IsPublic && AnyOf.All(p => other.AnyOf.Contains(p, StringComparer.Ordinal)));

    /// <inheritdoc/>
    public override string ToString() => IsPublic ? "public" : string.Join(" or ", AnyOf);
}
