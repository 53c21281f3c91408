using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Validation;
using Headless.Sdk;
using Microsoft.Extensions.Logging;

namespace Headless.Engine.Http.Trusted;

/// <summary>
/// Validates the trusted documents before the first request. One that does not fit the schema is reported and skipped, because the schema is not the same every day: a plugin may be missing, and the rest goes on.
/// Whoever asks for it is told what does not fit.
/// </summary>
internal sealed partial class TrustedCheck(TrustedDocuments documents, ISchema schema, EngineOptions options, ILogger<TrustedCheck> logger)
{
    /// <summary>Validates all.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>A task.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var rules = DocumentRules.Of(options);
        var validator = new DocumentValidator();
        var nobody = new RequestContext(Caller.Anonymous, Language.English, 1);
        await using var end = nobody.ConfigureAwait(false);
        foreach (var trusted in documents.All)
        {
            if (trusted.Document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault() is not { } operation)
            {
                LogSkipped(trusted.Found.Id, trusted.Found.Source, "It has no operation.");
                continue;
            }

            var result = await validator.ValidateAsync(new ValidationOptions
            {
                Schema = schema,
                Document = trusted.Document,
                Operation = operation,
                Rules = rules,
                Variables = GraphQL.Inputs.Empty,
                Extensions = GraphQL.Inputs.Empty,
                UserContext = nobody,
                CancellationToken = cancellationToken,
            }).ConfigureAwait(false);

            // Variables are each request's own; without any, those that must be given are missing.
            var wrong = result.Errors.Where(e => e is not InvalidVariableError).ToList();
            trusted.IsValid = wrong.Count == 0;
            if (!trusted.IsValid)
            {
                LogSkipped(trusted.Found.Id, trusted.Found.Source, string.Join(' ', wrong.Select(e => $"{e.Message}{string.Concat((e.Locations ?? []).Take(1).Select(l => $" (line {l.Line})"))}")));
            }
        }

        if (documents.All.Count > 0)
        {
            LogTrusted(documents.All.Count(d => d.IsValid), options.TrustedDocuments.Only ? "; no others run" : "");
        }
    }

    [LoggerMessage(LogLevel.Error, "The trusted document {Id} of {File} does not fit the schema and is skipped: {Reason}")]
    private partial void LogSkipped(string id, string file, string reason);

    [LoggerMessage(LogLevel.Information, "{Count} trusted documents{Others}")]
    private partial void LogTrusted(int count, string others);
}
