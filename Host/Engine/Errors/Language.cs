namespace Headless.Engine.Errors;

/// <summary>The languages of messages.</summary>
public enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
