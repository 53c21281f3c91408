namespace Headless.Engine.Model;

/// <summary>Whose part of the schema it is; stands in every problem report.</summary>
/// <param name="Name">The module's or plugin's name; <c>engine</c> for the engine's own types.</param>
/// <param name="Kind">Which tier of trust.</param>
public sealed record Owner(string Name, OwnerKind Kind)
{
    /// <summary>The engine's own types.</summary>
    public static Owner Engine { get; } = new("engine", OwnerKind.Engine);

    /// <inheritdoc/>
    public override string ToString() => Kind == OwnerKind.Engine ? "the engine" : $"{Kind.ToString().ToLowerInvariant()} '{Name}'";
}

/// <summary>Tiers of trust.</summary>
public enum OwnerKind
{
    /// <summary>The engine.</summary>
    Engine,

    /// <summary>Compiled with the host.</summary>
    Module,

    /// <summary>Loaded from the plugins' folder.</summary>
    Plugin,
}
