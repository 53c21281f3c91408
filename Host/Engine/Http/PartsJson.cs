using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Headless.Engine.Plan;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Http;

/// <summary>The parts of an answer in JSON, in the format of graphql-js 17: parts have ids, are announced as <c>pending</c>, come as <c>incremental</c> and end as <c>completed</c>.</summary>
/// <param name="serializer">Writes results and errors.</param>
internal sealed class PartsJson(GraphQLSerializer serializer)
{
    /// <summary>The name that clients know the format by.</summary>
    public const string Specification = "v0.2";

    private static readonly JsonWriterOptions s_json = new() { Encoder = PlainJsonEncoder.Instance };

    /// <summary>Writes a result and what comes after it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="pending">The parts that come later; none when the result is all.</param>
    /// <param name="later">What comes of them.</param>
    /// <returns>The parts, each good until the next is asked for.</returns>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> WriteAsync(ExecutionResult result, IReadOnlyList<Part> pending, IAsyncEnumerable<Payload> later)
    {
        using var whole = new MemoryStream();
        await serializer.WriteAsync(whole, result).ConfigureAwait(false);
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(whole.GetBuffer().AsSpan(0, (int)whole.Length));
        if (pending.Count == 0)
        {
            yield return buffer.WrittenMemory;
            yield break;
        }

        yield return First(buffer.WrittenSpan, pending);
        await foreach (var payload in later.ConfigureAwait(false))
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, s_json))
            {
                Write(json, payload);
            }

            yield return buffer.WrittenMemory;
        }
    }

    // What the library wrote, and before its last bracket what is still to come.
    private static ReadOnlyMemory<byte> First(ReadOnlySpan<byte> result, IReadOnlyList<Part> pending)
    {
        var more = new ArrayBufferWriter<byte>(result.Length);
        using (var json = new Utf8JsonWriter(more, s_json))
        {
            json.WriteStartObject();
            Write(json, pending);
            json.WriteBoolean("hasNext", true);
            json.WriteEndObject();
        }

        var first = new ArrayBufferWriter<byte>(result.Length + more.WrittenCount);
        first.Write(result[..^1]);
        first.Write(","u8);
        first.Write(more.WrittenSpan[1..]);
        return first.WrittenMemory;
    }

    private void Write(Utf8JsonWriter json, Payload payload)
    {
        json.WriteStartObject();
        Write(json, payload.Pending);
        if (payload.Increments.Count > 0)
        {
            json.WriteStartArray("incremental");
            foreach (var increment in payload.Increments)
            {
                Write(json, increment);
            }

            json.WriteEndArray();
        }

        if (payload.Completed.Count > 0)
        {
            json.WriteStartArray("completed");
            foreach (var completed in payload.Completed)
            {
                json.WriteStartObject();
                json.WriteString("id", completed.Part.Id);
                Write(json, completed.Errors);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("hasNext", payload.HasNext);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Part> pending)
    {
        if (pending.Count == 0)
        {
            return;
        }

        json.WriteStartArray("pending");
        foreach (var part in pending)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Id);
            Write(json, "path", part.Path);
            if (part.Label is { } label)
            {
                json.WriteString("label", label);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Increment increment)
    {
        json.WriteStartObject();
        json.WriteString("id", increment.Part.Id);
        if (increment.SubPath.Count > 0)
        {
            Write(json, "subPath", increment.SubPath);
        }

        json.WritePropertyName(increment.Made.IsList ? "items" : "data");
        using (var made = new FragmentBuffer())
        {
            increment.Made.Write(made);
            json.WriteRawValue(made.Written.Span, skipInputValidation: true);
        }

        Write(json, increment.Errors);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<object> path)
    {
        json.WriteStartArray(name);
        foreach (var step in path)
        {
            if (step is int index)
            {
                json.WriteNumberValue(index);
            }
            else
            {
                json.WriteStringValue((string)step);
            }
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, ExecutionErrors? errors)
    {
        if (errors is not null)
        {
            json.WritePropertyName("errors");
            json.WriteRawValue(serializer.Serialize(errors));
        }
    }
}
