namespace Headless.Data.Sessions;

/// <summary>A read after which a session keeps nothing of the database, so that it can wait for long.</summary>
internal static class BriefRead
{
    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="isUnused">Whether the session neither writes nor has a context.</param>
    /// <param name="read">Reads.</param>
    /// <param name="giveBack">Takes the context away from the session, where it has one by now.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InvalidOperationException">The session is in use.</exception>
    public static async Task<T> RunAsync<T>(bool isUnused, Func<Task<T>> read, Func<HeadlessContext?> giveBack)
    {
        if (!isUnused)
        {
            throw new InvalidOperationException("What is read briefly is read by a session that neither writes nor has read anything otherwise: a query from before would go to whoever has its context next.");
        }

        try
        {
            return await read();
        }
        finally
        {
            if (giveBack() is { } context)
            {
                await context.DisposeAsync();
            }
        }
    }
}
