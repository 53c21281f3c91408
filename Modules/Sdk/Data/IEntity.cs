namespace Headless.Sdk;

/// <summary>A row with an id of its own, made in the application.</summary>
public interface IEntity
{
    /// <summary>A UUID of version 7. In the schema it is the global <c>id</c>, without further declaration.</summary>
    Guid Id { get; }
}

/// <summary>A row that two writers must not overwrite unseen.</summary>
public interface IVersioned
{
    /// <summary>Counts the row's changes; raised by the data layer, checked on every update.</summary>
    int Version { get; }
}
