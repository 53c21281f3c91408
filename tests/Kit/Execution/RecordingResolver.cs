using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using Headless.Engine.Execution.Resolvers;
using Headless.Sdk;

namespace Headless.Testing.Execution;

/// <summary>Writes down what a resolver answers, and answers with it when asked again.</summary>
internal class RecordingResolver(IFieldResolver inner) : IFieldResolver
{
    /// <inheritdoc/>
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        if (Recording.Of(context) is not { } recording)
        {
            return await inner.ResolveAsync(context);
        }

        var place = Recording.Place(context);
        if (!recording.IsReplaying)
        {
            return await KeepAsync(recording, place, () => inner.ResolveAsync(context).AsTask());
        }

        if (recording.TryAnswer(place, out var value))
        {
            return value;
        }

        if (inner is not IPlainResolver { Read: not null })
        {
            recording.Miss(place);
        }

        return await inner.ResolveAsync(context);
    }

    private static async Task<object?> KeepAsync(Recording recording, string place, Func<Task<object?>> call)
    {
        object? value;
        try
        {
            value = await call();
        }
        catch (Exception exception)
        {
            recording.Keep(place, null, exception);
            throw;
        }

        if (value is IDataLoaderResult load)
        {
            return new Load(recording, place, load);
        }

        recording.Keep(place, value);
        return value;
    }

    private sealed class Load(Recording recording, string place, IDataLoaderResult inner) : IDataLoaderResult
    {
        /// <inheritdoc/>
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => KeepAsync(recording, place, () => inner.GetResultAsync(cancellationToken));
    }
}

/// <summary>The same for a resolver that may not need to be called.</summary>
internal sealed class RecordingPlainResolver(IFieldResolver inner, IPlainResolver plain) : RecordingResolver(inner), IPlainResolver
{
    /// <inheritdoc/>
    public Func<object, object?>? Read => plain.Read;

    /// <inheritdoc/>
    public PlainValue? Value => plain.Value;

    /// <inheritdoc/>
    public bool IsOpen => plain.IsOpen;

    /// <inheritdoc/>
    public bool Allows(Caller caller) => plain.Allows(caller);
}
