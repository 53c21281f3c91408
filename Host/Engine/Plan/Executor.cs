namespace Headless.Engine.Plan;

/// <summary>What runs operations.</summary>
public enum Executor
{
    /// <summary>A plan that is worked out once for each document.</summary>
    Plan,

    /// <summary>The GraphQL library's own strategies.</summary>
    BuiltIn,
}
