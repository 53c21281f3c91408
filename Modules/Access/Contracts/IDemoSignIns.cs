namespace Headless.Access.Contracts;

/// <summary>The demo sign-ins, registered by the demo seeders and read by the host, which accepts them in development only.</summary>
public interface IDemoSignIns
{
    /// <summary>Registers a sign-in: makes the account with the subject <c>demo:name</c> and, for an officer or administrator, its assignment. Registering a name again changes nothing. Part of the current transaction.</summary>
    /// <param name="signIn">The sign-in.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The account.</returns>
    Task<AccountRef> RegisterAsync(DemoSignIn signIn, CancellationToken cancellationToken);

    /// <summary>All that are registered, in the order of registration. Empty outside a demo database.</summary>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The sign-ins.</returns>
    Task<IReadOnlyList<RegisteredDemoSignIn>> ListAsync(CancellationToken cancellationToken);
}
