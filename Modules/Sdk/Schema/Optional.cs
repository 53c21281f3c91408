namespace Headless.Sdk;

/// <summary>An input that may be left out. Left out is not null: a patch leaves what is left out as it is, and clears what is null.</summary>
/// <typeparam name="T">The value's type; nullable where null is allowed.</typeparam>
public readonly record struct Optional<T> : IOptional
{
    /// <summary>The caller gave a value.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value) => (HasValue, Value) = (true, value);

    /// <summary>Whether the caller named the field at all.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the type's default when left out.</summary>
    public T? Value { get; }

    /// <inheritdoc/>
    object? IOptional.Value => Value;

    /// <summary>The value, or <paramref name="current"/> when left out.</summary>
    /// <param name="current">What stands now.</param>
    /// <returns>What shall stand.</returns>
    public T Or(T current) => HasValue ? Value! : current;

    /// <summary>Wraps a value that the caller gave.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}

/// <summary>An <see cref="Optional{T}"/> of whatever type.</summary>
public interface IOptional
{
    /// <summary>Whether the caller named the field at all.</summary>
    bool HasValue { get; }

    /// <summary>The value.</summary>
    object? Value { get; }
}
