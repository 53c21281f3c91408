using Headless.Sdk;

namespace Headless.Platform.Demo;

/// <summary>Says that one seeder has filled this database; written in the seeder's own transaction, so that a killed start loses both or neither.</summary>
internal sealed class DemoSeed : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The seeder's full type name; unique.</summary>
    public required string Seeder { get; init; }

    /// <summary>When it ran.</summary>
    public required DateTime SeededAt { get; init; }
}
