using Headless.Data;

namespace Headless.Host.Startup;

/// <summary>Asks whether the database answers.</summary>
/// <param name="scopes">Makes a scope for each question.</param>
internal sealed class DatabaseProbe(IServiceScopeFactory scopes)
{
    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>True if it answers.</returns>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DataSession>().Context.Database.CanConnectAsync(cancellationToken);
    }
}
