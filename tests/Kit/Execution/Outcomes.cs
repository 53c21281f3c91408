using GraphQL;
using GraphQL.SystemTextJson;

namespace Headless.Testing.Execution;

/// <summary>Compares what the executors came to.</summary>
internal sealed class Outcomes(GraphQLSerializer serializer)
{
    /// <summary>The code of what nobody foresaw; its message names a correlation id, which no two failures share.</summary>
    public const string Unforeseen = "INTERNAL";

    /// <summary>Compares.</summary>
    /// <returns>What differs; null when nothing does.</returns>
    public string? Compare((object? Data, ExecutionErrors Errors) planned, (object? Data, ExecutionErrors Errors) builtIn, Recording recording)
    {
        var (ours, theirs) = (Data(planned.Data), Data(builtIn.Data));
        if (ours != theirs)
        {
            return $"The plan came to {ours}, the library to {theirs}";
        }

        var (mine, other) = (Errors(planned.Errors), Errors(builtIn.Errors));
        return !mine.SequenceEqual(other, StringComparer.Ordinal)
            ? $"The plan came to the errors{Environment.NewLine}{string.Join(Environment.NewLine, mine)}{Environment.NewLine}the library to{Environment.NewLine}{string.Join(Environment.NewLine, other)}"
            : recording.Difference();
    }

    private string Data(object? data) => serializer.Serialize(new ExecutionResult { Executed = true, Data = data });

    // Not by their locations: the library forgets those of fields that it merged.
    private static List<string> Errors(ExecutionErrors errors) =>
        [.. errors.Select(e => $"{string.Join('/', e.Path ?? [])} {e.Code} {(e.Code == Unforeseen ? "" : e.Message)}").Order(StringComparer.Ordinal)];
}
