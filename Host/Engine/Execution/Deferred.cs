using GraphQL.DataLoader;

namespace Headless.Engine.Execution;

/// <summary>Work that waits until the fields beside it have asked for what they need.</summary>
internal sealed class Deferred(Func<CancellationToken, Task<object?>> work) : IDataLoaderResult
{
    /// <inheritdoc/>
    public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => work(cancellationToken);
}
