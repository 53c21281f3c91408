namespace Headless.Organizations.Contracts;

/// <summary>How an organization was founded.</summary>
public enum FoundingMode
{
    /// <summary>By one employer alone (单独建会).</summary>
    Single,

    /// <summary>By several employers together (联合建会).</summary>
    Joint,

    /// <summary>Through the online procedure (网上建会).</summary>
    Online,
}
