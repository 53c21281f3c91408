using GraphQL;
using GraphQL.Resolvers;
using Headless.Engine.Execution.Resolvers;
using Headless.Engine.Model;

namespace Headless.Engine.Execution;

/// <summary>The source of a subscription field: what its method yields, for as long as the subscriber listens.</summary>
internal sealed class StreamSource(EngineRuntime runtime, ObjectTypeModel type, FieldModel field, MethodSource source) : ISourceStreamResolver
{
    private readonly FieldAccess _access = new(runtime.Model, type, field);
    private readonly MethodCall _call = new(source);
    private readonly BoundArguments _arguments = new(runtime.Binder, field, source);

    /// <inheritdoc/>
    public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.Of(context);
        try
        {
            _access.Check(request.Caller);
            var arguments = _arguments.Own(context);
            return new(new Stream(this, request, arguments));
        }
        catch (Exception exception)
        {
            throw runtime.Errors.Of(exception, request.Language);
        }
    }

    private sealed class Stream(StreamSource owner, RequestContext request, IReadOnlyList<object?> arguments) : IObservable<object?>
    {
        public IDisposable Subscribe(IObserver<object?> observer)
        {
            var stop = new CancellationTokenSource();
            _ = PumpAsync(observer, stop);
            return new Stopping(stop);
        }

        private async Task PumpAsync(IObserver<object?> observer, CancellationTokenSource stop)
        {
            try
            {
                var scope = owner.Calls.OpenStream(request, owner._access.Scope);
                await using var disposal = scope.ConfigureAwait(false);
                var items = (IAsyncEnumerable<object?>)owner._call.Invoke(scope.ServiceProvider, request.Caller, null, arguments, stop.Token)!;
                await foreach (var item in items.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    observer.OnNext(item);
                }

                observer.OnCompleted();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                observer.OnCompleted();
            }
            catch (Exception exception)
            {
                observer.OnError(owner.Report(exception, request));
            }
            finally
            {
                stop.Dispose();
            }
        }
    }

    private FieldCalls Calls => runtime.Calls;

    private ExecutionError Report(Exception exception, RequestContext request) => runtime.Errors.Of(exception, request.Language);

    private sealed class Stopping(CancellationTokenSource stop) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                stop.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // the stream had ended by itself
            }
        }
    }
}
