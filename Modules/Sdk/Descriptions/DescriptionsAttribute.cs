namespace Headless.Sdk;

/// <summary>The XML documentation of an assembly, kept by the Sdk's generator at build time and read by <see cref="AssemblyDescriptions"/>. Never written by hand.</summary>
/// <param name="texts">One <c>id TAB text</c> a line; the id is a documentation comment's, with <c>#name</c> behind it for a parameter.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DescriptionsAttribute(string texts) : Attribute
{
    /// <summary>One <c>id TAB text</c> a line.</summary>
    public string Texts { get; } = texts;
}
