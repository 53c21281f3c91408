using Headless.Engine.Execution;
using Headless.Sdk;

namespace Headless.Engine.Errors;

/// <inheritdoc/>
internal sealed class Sentences(CallerHolder caller) : ISentences
{
    /// <inheritdoc/>
    public string CodeOf(DomainException refusal) => Messages.CodeOf(refusal);

    /// <inheritdoc/>
    public string Of(DomainException refusal) => Messages.Of(refusal, caller.Language);
}
