namespace Headless.Benchmarks.Attacks;

/// <summary>One attack.</summary>
/// <param name="Name">What it is.</param>
/// <param name="RunAsync">Sends it, and ends when the attacker has had enough.</param>
internal sealed record Attack(string Name, Func<AttackClient, CancellationToken, Task> RunAsync)
{
    /// <summary>One body, sent so many times at once.</summary>
    public static Attack Of(string name, string body, int times = 10, string? token = null) =>
        new(name, (client, stop) => Task.WhenAll(Enumerable.Range(0, times).Select(_ => client.PostAsync(body, token, stop))));
}
