using System.Collections.Concurrent;
using GraphQL;

namespace Headless.Testing.Execution;

/// <summary>What the calls of one operation came to, by their place in the answer.</summary>
internal sealed class Recording
{
    /// <summary>The name under which a request carries it.</summary>
    public const string Key = "tests.recording";

    private readonly ConcurrentDictionary<string, (object? Value, Exception? Exception)> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _twice = new();
    private readonly ConcurrentQueue<string> _unknown = new();

    /// <summary>Whether calls are answered from it.</summary>
    public bool IsReplaying { get; private set; }

    /// <summary>The recording of the operation that a field belongs to.</summary>
    public static Recording? Of(IResolveFieldContext context) => context.UserContext.TryGetValue(Key, out var recording) ? (Recording?)recording : null;

    /// <summary>A field's place.</summary>
    public static string Place(IResolveFieldContext context) => string.Join('/', context.ResponsePath);

    /// <summary>From now on calls are answered from it.</summary>
    public void Replay() => IsReplaying = true;

    /// <summary>Writes down what a call came to.</summary>
    public void Keep(string place, object? value, Exception? exception = null)
    {
        if (!_calls.TryAdd(place, (value, exception)))
        {
            _twice.Enqueue(place);
        }
    }

    /// <summary>What a call came to.</summary>
    /// <returns>False when there was no such call.</returns>
    public bool TryAnswer(string place, out object? value)
    {
        _asked[place] = true;
        if (!_calls.TryGetValue(place, out var call))
        {
            value = null;
            return false;
        }

        value = call.Value;
        return call.Exception is null ? true : throw Again(call.Exception);
    }

    /// <summary>Notes that the library called what the plan did not.</summary>
    public void Miss(string place) => _unknown.Enqueue(place);

    /// <summary>What one of the executors called and the other did not.</summary>
    public string? Difference()
    {
        var alone = _calls.Keys.Where(c => !_asked.ContainsKey(c)).ToList();
        return (alone, _unknown, _twice) switch
        {
            ({ Count: > 0 }, _, _) => $"The plan alone called {string.Join(", ", alone)}",
            (_, { IsEmpty: false }, _) => $"The library alone called {string.Join(", ", _unknown)}",
            (_, _, { IsEmpty: false }) => $"The plan called twice {string.Join(", ", _twice)}",
            _ => null,
        };
    }

    // An error is told where it happened once, so the second run needs one of its own.
    private static Exception Again(Exception exception)
    {
        if (exception is not ExecutionError error)
        {
            return exception;
        }

        var same = new ExecutionError(error.Message) { Code = error.Code };
        foreach (var (name, value) in error.Extensions ?? [])
        {
            same.AddExtension(name, value);
        }

        return same;
    }
}
