using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Http;
using Headless.Engine.Plan;
using Headless.Sdk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Headless.Benchmarks.Executors;

/// <summary>What one answer of fifty objects of ten fields costs by each executor, from the parsed document to the bytes, and what the same objects cost when they are serialized without GraphQL.</summary>
internal sealed class ExecutorsCommand
{
    private const int Objects = 50;
    private const int Rounds = 5;

    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(3);

    private readonly IReadOnlyList<Row> _rows = Row.Make(Objects);
    private readonly ErrorReporter _errors = new(NullLogger<ErrorReporter>.Instance);
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document = Parser.Parse(RowSchema.Document);
    private readonly GraphQLJson _json;

    public ExecutorsCommand()
    {
        _schema = RowSchema.Build(_rows, _errors);
        _json = new(_errors);
    }

    public async Task RunAsync(TextWriter output)
    {
        var byHand = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var ways = new (string Name, Func<Stream, Task> Answer)[]
        {
            ("Without GraphQL, the serializer", stream => JsonSerializer.SerializeAsync(stream, _rows, byHand)),
            ("Plan", By(Executor.Plan)),
            ("The library's strategies", By(Executor.BuiltIn)),
        };
        var best = new (double Microseconds, long Bytes)[ways.Length];
        Array.Fill(best, (double.MaxValue, 0L));
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var seen = await MeasureAsync(ways[i].Answer);
                best[i] = round > 0 && seen.Microseconds < best[i].Microseconds ? seen : best[i];
            }
        }

        foreach (var ((name, _), (microseconds, bytes)) in ways.Zip(best))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{microseconds,8:0.0} µs of CPU {bytes / 1024.0,8:0.0} KB allocated"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}{Objects} objects of 10 fields; the best of {Rounds} rounds of {RoundTime.TotalSeconds:0} s each.{Environment.NewLine}{Machine.Text()}"));
    }

    private static async Task<(double Microseconds, long Bytes)> MeasureAsync(Func<Stream, Task> answer)
    {
        using var stream = new MemoryStream();
        var (cpu, bytes, count) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), 0);
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < RoundTime; count++)
        {
            stream.SetLength(0);
            await answer(stream);
        }

        return ((Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / count);
    }

    private Func<Stream, Task> By(Executor executor)
    {
        var executer = new DocumentExecuter(new GraphQLDocumentBuilder(), new DocumentValidator(), new ExecutionStrategies(new EngineOptions { Executor = executor }), []);
        return async stream =>
        {
            var request = new RequestContext(Caller.Anonymous, Language.Chinese, 4) { IsDocumentKept = true };
            await using var end = request.ConfigureAwait(false);
            var result = await executer.ExecuteAsync(new() { Schema = _schema, Document = _document, Query = RowSchema.Document, UserContext = request, ValidationRules = [] });
            await _json.Serializer.WriteAsync(stream, result);
        };
    }
}
