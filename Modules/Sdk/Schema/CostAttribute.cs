namespace Headless.Sdk;

/// <summary>What one call of the field costs, where it differs from the default of 1 for a method and 0 for a property.</summary>
/// <param name="weight">The cost, 0 to 1,000.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CostAttribute(int weight) : Attribute
{
    /// <summary>The cost, 0 to 1,000.</summary>
    public int Weight { get; } = weight;
}
