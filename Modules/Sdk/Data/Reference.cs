namespace Headless.Sdk;

/// <summary>
/// What a module promises others about one of its entities: the id and a few columns. Others hold and extend the reference, never the entity, so a half-loaded row never reaches them.
/// In the database it is a read-only view of the owner's table, so a member with her organization's name is one statement.
/// </summary>
public abstract class Reference : IEntity, IEquatable<Reference>
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <inheritdoc/>
    public bool Equals(Reference? other) => other is not null && other.GetType() == GetType() && other.Id == Id;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Reference);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(GetType(), Id);
}

/// <summary>Names the entity that a <see cref="Reference"/> refers to. Its other properties must exist on the entity under the same names and types.</summary>
/// <typeparam name="TEntity">The owner's entity.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefersToAttribute<TEntity> : Attribute
    where TEntity : class, IEntity;
