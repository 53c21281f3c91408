using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Data.Sessions;

/// <summary>Runs the platform's own work: own services, one transaction over the whole tree.</summary>
internal sealed class PlatformWork(IServiceScopeFactory scopes) : IPlatformWork
{
    public async Task RunAsync(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DataSession>();
        session.Open(Caller.Anonymous, Scope.Everything, writes: true);
        session.SharesCommit = false;   // a sweep or a rebuild may take long
        await work(scope.ServiceProvider, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }
}
