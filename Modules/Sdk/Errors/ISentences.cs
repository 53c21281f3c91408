namespace Headless.Sdk;

/// <summary>Says refusals in the caller's language, for reports that tell of many of them at once. A single one is thrown.</summary>
public interface ISentences
{
    /// <summary>The refusal's code, of the published list.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>The code.</returns>
    string CodeOf(DomainException refusal);

    /// <summary>What is wrong and what to do.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>The sentence.</returns>
    string Of(DomainException refusal);
}
