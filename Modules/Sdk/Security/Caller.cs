namespace Headless.Sdk;

/// <summary>Who asks. Resolved once a request, handed on explicitly, never ambient.</summary>
/// <param name="Kind">What kind of caller.</param>
/// <param name="Id">The account's or key's id; null for anonymous.</param>
/// <param name="DisplayName">A name for the caller's own eyes; no log carries it.</param>
/// <param name="Grants">What the caller may do, and where.</param>
public sealed record Caller(CallerKind Kind, Guid? Id, string DisplayName, IReadOnlyList<Grant> Grants)
{
    /// <summary>Nobody in particular.</summary>
    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, null, "", []);

    /// <summary>The account of a signed-in person; null for partners and anonymous.</summary>
    public Guid? AccountId => Kind == CallerKind.Person ? Id : null;

    /// <summary>How many requests a minute each host accepts of the caller; null: as many as come.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Whether the caller holds one of the permissions, anywhere.</summary>
    /// <param name="anyOf">The permissions.</param>
    /// <returns>True if so.</returns>
    public bool Holds(IReadOnlyList<string> anyOf)
    {
        for (var i = 0; i < Grants.Count; i++)   // asked for every field, of an officer's hundred grants
        {
            if (Grants[i].Covers(anyOf))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rows that these permissions open to the caller.</summary>
    /// <param name="anyOf">The permissions.</param>
    /// <returns>The scope; empty when she holds none.</returns>
    public Scope ScopeOf(IReadOnlyList<string> anyOf)
    {
        var paths = new List<string>();
        var own = false;
        for (var i = 0; i < Grants.Count; i++)
        {
            if (!Grants[i].Covers(anyOf))
            {
                continue;
            }

            if (Grants[i].Path is { } path)
            {
                paths.Add(path);
            }
            else
            {
                own = true;
            }
        }

        return Scope.Of(paths, own ? AccountId : null);
    }
}

/// <summary>Kinds of callers.</summary>
public enum CallerKind
{
    /// <summary>Not signed in.</summary>
    Anonymous,

    /// <summary>A signed-in person: member or officer.</summary>
    Person,

    /// <summary>A partner's API key.</summary>
    Partner,
}

/// <summary>One permission in one subtree, or for the caller's own rows.</summary>
/// <param name="Permission">The permission; <c>*</c> is all of them.</param>
/// <param name="Path">The path of the subtree's root organization; null: rows about the caller herself.</param>
public sealed record Grant(string Permission, string? Path)
{
    /// <summary>Whether the grant is one of these permissions.</summary>
    /// <param name="anyOf">The permissions.</param>
    /// <returns>True if so.</returns>
    public bool Covers(IReadOnlyList<string> anyOf)
    {
        for (var i = 0; i < anyOf.Count; i++)
        {
            if (string.Equals(anyOf[i], Permission, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Permission == "*";
    }
}
