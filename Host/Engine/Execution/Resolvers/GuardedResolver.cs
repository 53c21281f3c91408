using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>Stands around every resolver: checks the right to call it and turns whatever it throws, at once or in its batch, into an error that a caller may see.</summary>
internal sealed class GuardedResolver(
    EngineRuntime runtime, FieldAccess access, Func<IResolveFieldContext, RequestContext, ValueTask<object?>> resolve, Func<object, object?>? read = null, PlainValue? value = null) : IFieldResolver, IPlainResolver
{
    /// <inheritdoc/>
    public Func<object, object?>? Read => read;

    /// <inheritdoc/>
    public PlainValue? Value => value;

    /// <inheritdoc/>
    public bool IsOpen => access.IsOpen;

    /// <inheritdoc/>
    public bool Allows(Caller caller) => access.Allows(caller);

    /// <inheritdoc/>
    public async ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.Of(context);
        try
        {
            access.Check(request.Caller);
            var value = await resolve(context, request).ConfigureAwait(false);
            return value is IDataLoaderResult pending ? new Guarded(runtime, request, pending) : value;
        }
        catch (Exception exception)
        {
            throw runtime.Errors.Of(exception, request.Language);
        }
    }

    private sealed class Guarded(EngineRuntime runtime, RequestContext request, IDataLoaderResult pending) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            try
            {
                var value = await pending.GetResultAsync(cancellationToken).ConfigureAwait(false);
                return value is IDataLoaderResult further ? new Guarded(runtime, request, further) : value;
            }
            catch (Exception exception)
            {
                throw runtime.Errors.Of(exception, request.Language);
            }
        }
    }
}
