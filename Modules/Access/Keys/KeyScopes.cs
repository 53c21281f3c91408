using Headless.Access.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>What may be given to a key. Nobody gives more than she holds, nor elsewhere than where she holds it; what no role holds, only an administrator gives; the right to handle keys, nobody.</summary>
/// <param name="permissions">All permissions there are.</param>
[Service]
internal sealed class KeyScopes(PermissionCatalog permissions)
{
    private const string All = "*";
    private static readonly string[] NeverGiven = [AccessPermissions.GrantKeys, AccessPermissions.ManageKeys];

    /// <summary>The column's text for scopes.</summary>
    /// <param name="scopes">The scopes.</param>
    public static string Write(IEnumerable<string> scopes) => string.Join(' ', scopes);

    /// <summary>The scopes of a column's text.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string> Read(string text) => text.Split(' ');

    /// <summary>Scopes as the operator of the installation gives them: any, and all.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The scopes, each once, in order.</returns>
    /// <exception cref="UnknownScopesException">One is no permission, or none is named.</exception>
    public IReadOnlyList<string> OfOperator(IReadOnlyList<string> asked) =>
        Known(asked, s => s == All, () => permissions.All.Select(p => p.Name).Except(NeverGiven, StringComparer.Ordinal));

    /// <summary>Scopes as a person gives them.</summary>
    /// <param name="grantor">The person.</param>
    /// <param name="path">The path of the organization that the key is for.</param>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The scopes, each once, in order.</returns>
    /// <exception cref="AllScopesRefusedException">All are asked for.</exception>
    /// <exception cref="UnknownScopesException">One is no permission, or none is named.</exception>
    /// <exception cref="ScopesNotHeldException">She does not hold one of them there.</exception>
    public IReadOnlyList<string> OfPerson(Caller grantor, string path, IReadOnlyList<string> asked)
    {
        if (asked.Contains(All, StringComparer.Ordinal))
        {
            throw new AllScopesRefusedException(Joined(GivenBy(grantor, path)));
        }

        var known = Known(asked, _ => false, () => GivenBy(grantor, path));
        CheckHeld(grantor, path, known);
        return known;
    }

    /// <summary>Refuses who does not hold all of a key's scopes where the key holds them: whoever gives it a new secret could use it.</summary>
    /// <param name="grantor">The person.</param>
    /// <param name="path">The path of the organization that the key is for.</param>
    /// <param name="scopes">The key's scopes.</param>
    /// <exception cref="ScopesNotHeldException">She does not hold one of them there.</exception>
    public void CheckHeld(Caller grantor, string path, IReadOnlyList<string> scopes)
    {
        var hers = GivenBy(grantor, path).ToHashSet(StringComparer.Ordinal);
        if (scopes.Where(s => !hers.Contains(s)).ToList() is { Count: > 0 } lacking)
        {
            throw new ScopesNotHeldException(Joined(lacking), Joined(hers.Order(StringComparer.Ordinal)));
        }
    }

    private static string Joined(IEnumerable<string> scopes) => string.Join(", ", scopes);

    private List<string> Known(IReadOnlyList<string> asked, Func<string, bool> besides, Func<IEnumerable<string>> choices)
    {
        var scopes = asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var unknown = scopes.Where(s => !besides(s) && (!permissions.Contains(s) || NeverGiven.Contains(s, StringComparer.Ordinal))).ToList();
        return scopes.Count == 0 || unknown.Count > 0 ? throw new UnknownScopesException(Joined(unknown), Joined(choices())) : scopes;
    }

    private IEnumerable<string> GivenBy(Caller grantor, string path) => permissions.All
        .Where(p => !NeverGiven.Contains(p.Name, StringComparer.Ordinal))
        .Where(p => grantor.ScopeOf([p.GrantedTo == StandingRoles.None ? AccessPermissions.ManageKeys : p.Name]).Contains(path))
        .Select(p => p.Name);
}
