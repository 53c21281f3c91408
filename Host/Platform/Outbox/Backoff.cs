namespace Headless.Platform.Outbox;

/// <summary>How long a message waits after its handler failed. This product's choice.</summary>
internal static class Backoff
{
    private static readonly TimeSpan[] s_waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)];

    /// <summary>The wait before the next attempt.</summary>
    /// <param name="attempts">How many there were, 1 or more.</param>
    /// <returns>The wait; null when it is time to give up.</returns>
    public static TimeSpan? After(int attempts) => attempts <= s_waits.Length ? s_waits[attempts - 1] : null;
}
