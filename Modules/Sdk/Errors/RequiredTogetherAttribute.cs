namespace Headless.Sdk;

/// <summary>On an input record: the named properties are given all, or none.</summary>
/// <param name="properties">Names of the record's properties, two or more.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class RequiredTogetherAttribute(params string[] properties) : Attribute
{
    /// <summary>Names of the record's properties.</summary>
    public IReadOnlyList<string> Properties { get; } = properties;
}
