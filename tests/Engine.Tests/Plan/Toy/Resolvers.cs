using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using Headless.Engine.Execution.Resolvers;
using Headless.Sdk;

namespace Headless.Engine.Tests.Plan.Toy;

/// <summary>A field whose value stands in its object.</summary>
internal sealed class PlainResolver(Func<object, object?> read) : IFieldResolver, IPlainResolver
{
    private int _calls;

    public Func<object, object?>? Read => read;

    public bool IsAllowed { get; set; } = true;

    public int Calls => _calls;

    public bool Allows(Caller caller) => IsAllowed;

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        Interlocked.Increment(ref _calls);
        return IsAllowed ? new(read(context.Source!)) : throw new ExecutionError("not for you") { Code = "FORBIDDEN" };
    }
}

/// <summary>A field whose value comes a little later.</summary>
internal sealed class LateResolver(Func<IResolveFieldContext, object?> resolve) : IFieldResolver
{
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        await Task.Yield();
        return resolve(context);
    }
}

/// <summary>A field whose value is loaded when all beside it have asked, as often as is said.</summary>
internal sealed class LoadResolver(int times, Func<IResolveFieldContext, object?> resolve) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => new(new Load(times, () => resolve(context)));

    private sealed class Load(int times, Func<object?> resolve) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return times > 1 ? new Load(times - 1, resolve) : resolve();
        }
    }
}
