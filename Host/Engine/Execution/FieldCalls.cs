using Headless.Data;
using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Execution;

/// <summary>
/// Runs the work of one field call in a scope of its own: own services, own database session, opened for the caller in the scope of the field's permission. Bounded per request and per host, so that
/// a wide document waits instead of exhausting the pool.
/// </summary>
internal sealed class FieldCalls(IServiceScopeFactory scopes, EngineOptions options) : IDisposable
{
    private readonly SemaphoreSlim _host = new(options.MaxParallelCalls);

    /// <summary>Runs a reading call.</summary>
    public async Task<T> ReadAsync<T>(RequestContext request, AccessRule access, Func<IServiceProvider, DataSession, Task<T>> work, CancellationToken cancellationToken)
    {
        await request.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _host.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var scope = scopes.CreateAsyncScope();
                await using var disposal = scope.ConfigureAwait(false);
                return await work(scope.ServiceProvider, Open(scope.ServiceProvider, request, access, writes: false)).ConfigureAwait(false);
            }
            finally
            {
                _host.Release();
            }
        }
        finally
        {
            request.Gate.Release();
        }
    }

    /// <summary>Runs a writing call: one transaction, committed when the work returns, rolled back when it throws.</summary>
    public async Task<T> WriteAsync<T>(RequestContext request, AccessRule access, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken)
    {
        await _host.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using var disposal = scope.ConfigureAwait(false);
            var session = Open(scope.ServiceProvider, request, access, writes: true);
            try
            {
                var result = await work(scope.ServiceProvider).ConfigureAwait(false);
                await session.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch
            {
                await session.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
                throw;
            }
        }
        finally
        {
            _host.Release();
        }
    }

    /// <summary>A scope for a stream, which lives as long as its subscriber listens and therefore takes no place among the bounded calls.</summary>
    public AsyncServiceScope OpenStream(RequestContext request, AccessRule access)
    {
        var scope = scopes.CreateAsyncScope();
        Open(scope.ServiceProvider, request, access, writes: false);
        return scope;
    }

    /// <inheritdoc/>
    public void Dispose() => _host.Dispose();

    private static DataSession Open(IServiceProvider services, RequestContext request, AccessRule access, bool writes)
    {
        services.GetRequiredService<CallerHolder>().Take(request);
        var session = services.GetRequiredService<DataSession>();
        session.Open(request.Caller, access.IsPublic ? Scope.None : request.Caller.ScopeOf(access.AnyOf), writes);
        return session;
    }
}

/// <summary>Carries the caller into services of one field call; never ambient.</summary>
internal sealed class CallerHolder
{
    /// <summary>Who asks.</summary>
    public Caller Caller { get; private set; } = Caller.Anonymous;

    /// <summary>In which language.</summary>
    public Language Language { get; private set; }

    /// <summary>Takes both from the request.</summary>
    /// <param name="request">The request.</param>
    public void Take(RequestContext request) => (Caller, Language) = (request.Caller, request.Language);
}
