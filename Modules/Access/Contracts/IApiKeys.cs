namespace Headless.Access.Contracts;

/// <summary>Partners' API keys.</summary>
public interface IApiKeys
{
    /// <summary>Makes a key. The text is returned this once; only a hash of its secret is kept. Part of the current transaction.</summary>
    /// <param name="name">The partner's name for it, 1 to 100 characters.</param>
    /// <param name="scopes">Permissions that the key holds; <c>*</c> is all of them and needs <paramref name="allowAll"/>.</param>
    /// <param name="organizationCode">The code of the organization whose subtree the key reads and writes.</param>
    /// <param name="allowAll">Whether <c>*</c> is accepted: on the command line only.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The key's text, <c>hl_live_&lt;lookup&gt;_&lt;secret&gt;</c>.</returns>
    /// <exception cref="UnknownScopesException">A scope is no permission, or none is named.</exception>
    /// <exception cref="UnknownKeyOrganizationException">No organization has the code.</exception>
    /// <exception cref="AllScopesRefusedException"><c>*</c> without <paramref name="allowAll"/>.</exception>
    Task<string> CreateAsync(string name, IReadOnlyList<string> scopes, string organizationCode, bool allowAll, CancellationToken cancellationToken);
}
