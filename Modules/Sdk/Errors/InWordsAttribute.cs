namespace Headless.Sdk;

/// <summary>What sentences call a value of an enum, in the middle of a sentence. Needed where an error's sentence has a place for the enum; without it the value has its name of the schema there.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class InWordsAttribute : Attribute
{
    /// <summary>The words in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>The words in English.</summary>
    public required string En { get; init; }
}
