using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using Headless.Engine.Errors;

namespace Headless.Engine.Cost;

/// <summary>
/// What each caller may spend in a minute: a budget that is full at first and refilled evenly. Many small requests cost as much as one large one, so a limit for each is not enough. Every host counts for itself.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="options">How much it is.</param>
internal sealed class CostBudgets(TimeProvider time, EngineOptions options)
{
    /// <summary>The code of the published list.</summary>
    public const string Code = "COST_BUDGET_EXCEEDED";

    private const string RetryAfter = "retryAfter";
    private const int BudgetsBeforeSweep = 10_000;

    private readonly ConcurrentDictionary<string, Budget> _budgets = new(StringComparer.Ordinal);
    private int _count;   // the dictionary takes all its locks to count

    /// <summary>Takes what an operation costs, if so much is left.</summary>
    /// <param name="payer">Whose budget it is.</param>
    /// <param name="cost">The cost.</param>
    /// <returns>What is left, and how long to wait where it is too little.</returns>
    public (long Remaining, TimeSpan? Wait) Take(string payer, long cost)
    {
        if (Volatile.Read(ref _count) >= BudgetsBeforeSweep)
        {
            Forget();
        }

        while (true)
        {
            if (BudgetOf(payer).TryTake(cost, time, out var remaining, out var wait))
            {
                return (remaining, wait);
            }
        }
    }

    /// <summary>The error of a caller who has spent her budget.</summary>
    /// <param name="cost">What the operation costs.</param>
    /// <param name="remaining">What is left.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="language">Her language.</param>
    public ExecutionError Refuse(long cost, long remaining, TimeSpan wait, Language language)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        var message = Messages.Of(Code, language, ("Maximum", Text(options.CostPerMinute)), ("Remaining", Text(remaining)), ("Requested", Text(cost)), ("Seconds", Text(seconds)));
        return new ExecutionError(message) { Code = Code }
            .AddExtension("limit", "costPerMinute").AddExtension("maximum", options.CostPerMinute).AddExtension("requested", cost).AddExtension("remaining", remaining)
            .AddExtension(RetryAfter, seconds).AddExtension("retryable", true);
    }

    /// <summary>After how many seconds to try again, where a result is such a refusal.</summary>
    /// <param name="result">The result.</param>
    public static int? WaitOf(ExecutionResult result) => result.Errors?.FirstOrDefault(e => e.Code == Code)?.Extensions?.GetValueOrDefault(RetryAfter) as int?;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private Budget BudgetOf(string payer)
    {
        Budget? budget;
        while (!_budgets.TryGetValue(payer, out budget))
        {
            budget = new(options.CostPerMinute, time.GetTimestamp());
            if (_budgets.TryAdd(payer, budget))
            {
                Interlocked.Increment(ref _count);
                break;
            }
        }

        return budget;
    }

    // A budget that is full again is as good as none.
    private void Forget()
    {
        foreach (var (payer, budget) in _budgets)
        {
            if (budget.TryClose(time) && _budgets.TryRemove(KeyValuePair.Create(payer, budget)))
            {
                Interlocked.Decrement(ref _count);
            }
        }
    }

    // A point is as many units as a minute has ticks, so that each tick brings as many units as the minute brings points.
    private sealed class Budget(int perMinute, long at)
    {
        private const long Point = TimeSpan.TicksPerMinute;

        private readonly Lock _lock = new();
        private readonly long _most = perMinute * Point;
        private long _level = perMinute * Point;
        private long _at = at;
        private bool _isClosed;

        public bool TryTake(long cost, TimeProvider time, out long remaining, out TimeSpan? wait)
        {
            lock (_lock)
            {
                Fill(time);
                var needed = cost * Point;
                wait = _level < needed ? TimeSpan.FromTicks((needed - _level + perMinute - 1) / perMinute) : null;
                _level -= wait is null ? needed : 0;
                remaining = _level / Point;
                return !_isClosed;
            }
        }

        public bool TryClose(TimeProvider time)
        {
            lock (_lock)
            {
                Fill(time);
                return _isClosed = _level == _most;
            }
        }

        private void Fill(TimeProvider time)
        {
            var now = time.GetTimestamp();
            _level = Math.Min(_most, _level + (Math.Min(time.GetElapsedTime(_at, now).Ticks, Point) * perMinute));
            _at = now;
        }
    }
}
