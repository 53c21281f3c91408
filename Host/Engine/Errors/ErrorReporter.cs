using GraphQL;
using GraphQL.Execution;
using Headless.Sdk;
using Microsoft.Extensions.Logging;

namespace Headless.Engine.Errors;

/// <summary>From exceptions to what a caller may know: a code from the published list and a sentence, never a name, a stack or SQL.</summary>
internal sealed partial class ErrorReporter(ILogger<ErrorReporter> logger) : IErrorInfoProvider
{
    private const string Retryable = "retryable";
    private const int LongestMessage = 1_000;

    /// <summary>The error of a field whose work threw.</summary>
    public ExecutionError Of(Exception exception, Language language)
    {
        switch (exception)
        {
            case ExecutionError already:
                return already;
            case DomainException refusal:
                var error = new ExecutionError(Messages.Of(refusal, language)) { Code = Messages.CodeOf(refusal) };
                return Attribute.GetCustomAttribute(refusal.GetType(), typeof(ErrorCodeAttribute)) is ErrorCodeAttribute { Retryable: true } ? error.AddExtension(Retryable, true) : error;
            case OperationCanceledException:
                return new ExecutionError(Messages.Of("CANCELLED", language)) { Code = "CANCELLED" };
            default:
                var correlationId = Guid.CreateVersion7().ToString("N");
                LogUnexpected(correlationId, exception);
                return new ExecutionError(Messages.Of("INTERNAL", language, ("CorrelationId", correlationId))) { Code = "INTERNAL" }
                    .AddExtension("correlationId", correlationId);
        }
    }

    /// <inheritdoc/>
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var code = executionError switch
        {
            SyntaxError => "GRAPHQL_PARSE_FAILED",
            RuleError { Code: { } own } => own,
            DocumentError or RequestError => "GRAPHQL_VALIDATION_FAILED",
            { Code: { } own } when own.All(c => char.IsAsciiLetterUpper(c) || c == '_') => own,
            _ => "INTERNAL",
        };
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        foreach (var (name, value) in executionError.Extensions ?? [])
        {
            extensions[name] = value;
        }

        return new ErrorInfo { Message = Short(executionError.Message), Extensions = extensions };
    }

    // The library says what it was sent, however much that was.
    private static string Short(string message) =>
        message.Length <= LongestMessage ? message : $"{message.AsSpan(0, char.IsHighSurrogate(message[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)}…";

    [LoggerMessage(LogLevel.Error, "Unexpected failure {CorrelationId}")]
    private partial void LogUnexpected(string correlationId, Exception exception);
}
