using System.Collections.Concurrent;
using Headless.Data;
using Headless.Matchmaking.Tests.Endpoint;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Headless.Matchmaking.Tests.Secrecy;

public sealed class LogTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Nothing_that_is_logged_at_the_most_talkative_level_names_a_choice_or_a_person(DatabaseProvider provider)
    {
        using var log = new Lines();
        await using var server = await MatchServer.StartAsync(provider, options =>
        {
            var replace = options.Services;
            options.Services = services =>
            {
                replace?.Invoke(services);
                services.RemoveAll<ILoggerProvider>();
                services.AddSingleton<ILoggerProvider>(log);
                services.PostConfigure<LoggerFilterOptions>(filter =>
                {
                    filter.Rules.Clear();
                    filter.MinLevel = LogLevel.Trace;
                });
            };
        });
        var setup = await EventSetup.MakeAsync(server, 4);
        log.Clear();   // the set-up is the test's

        Assert.Null(await server.ChooseAsync(setup, 0, 1, 2));
        Assert.Null(await server.ChooseAsync(setup, 0, 1));
        Assert.Null(await server.ChooseAsync(setup, 1, 0));
        Assert.Null(await server.ChooseAsync(setup, 2, 0));
        Assert.Equal("CANDIDATE_NOT_AVAILABLE", await server.ChooseAsync(setup, 3, 3));
        await server.DataAsync("mutation($id: ID!) { blockProfile(input: { candidateId: $id }) { matchBlock { nickname } } }", setup.Singles[3].Token, new { id = setup.Singles[2].Id });
        await server.DataAsync(
            "mutation($id: ID!) { reportProfile(input: { candidateId: $id, reason: OTHER, text: \"举报原文\" }) { receivedAt } }", setup.Singles[3].Token, new { id = setup.Singles[0].Id });
        Assert.Equal("CLOSED", await server.CloseAsync(setup));
        Assert.Equal("ROUND_CLOSED", await server.ChooseAsync(setup, 3, 0));
        Assert.Equal("REVEALED", await server.RevealAsync(setup));
        Assert.Equal([Participant.NicknameOf(1)], await server.MatchesAsync(setup.Singles[0]));

        Assert.True(log.Count > 100, $"only {log.Count} lines");
        var secrets = setup.Singles.SelectMany(s => new[] { s.Id, s.CandidateId.ToString("D"), s.CandidateId.ToString("N"), s.Nickname, "关于" + s.Number, "城市" + s.Number }).Append("举报原文");
        Assert.Empty(secrets.SelectMany(log.With));
    }

    /// <summary>Keeps what is logged.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public int Count => _lines.Count;

        public IEnumerable<string> With(string text) => _lines.Where(l => l.Contains(text, StringComparison.OrdinalIgnoreCase));

        public void Clear() => _lines.Clear();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() => Clear();
    }
}
