namespace Headless.Engine.Model;

/// <summary>A use of a type: its name, wrapped in list and non-null as GraphQL writes it.</summary>
public abstract record TypeRef(bool NonNull)
{
    /// <summary>The name inside all wrapping.</summary>
    public abstract string Inner { get; }

    /// <summary>The same type, never null.</summary>
    /// <returns>The type.</returns>
    public TypeRef Required() => this with { NonNull = true };

    /// <summary>The same type, nullable.</summary>
    /// <returns>The type.</returns>
    public TypeRef Nullable() => this with { NonNull = false };

    /// <summary>A nullable type.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The type.</returns>
    public static TypeRef Named(string name) => new NamedTypeRef(name, false);

    /// <summary>A nullable list.</summary>
    /// <param name="item">The items' type.</param>
    /// <returns>The type.</returns>
    public static TypeRef ListOf(TypeRef item) => new ListTypeRef(item, false);
}

/// <summary>A named type.</summary>
public sealed record NamedTypeRef(string Name, bool NonNull) : TypeRef(NonNull)
{
    /// <inheritdoc/>
    public override string Inner => Name;

    /// <inheritdoc/>
    public override string ToString() => NonNull ? Name + "!" : Name;
}

/// <summary>A list.</summary>
public sealed record ListTypeRef(TypeRef Item, bool NonNull) : TypeRef(NonNull)
{
    /// <inheritdoc/>
    public override string Inner => Item.Inner;

    /// <inheritdoc/>
    public override string ToString() => NonNull ? $"[{Item}]!" : $"[{Item}]";
}
