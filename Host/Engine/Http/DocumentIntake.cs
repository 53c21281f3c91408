using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Headless.Engine.Errors;
using Headless.Engine.Limits;

namespace Headless.Engine.Http;

/// <summary>From a document's text to what may be validated: within its limits, parsed, and nothing in it but what can be executed.</summary>
internal sealed class DocumentIntake(EngineOptions options)
{
    private static readonly ParserOptions s_parser = new() { Ignore = IgnoreOptions.Comments };

    /// <summary>Takes a document in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of a refusal.</param>
    /// <returns>The document, or why it is not taken.</returns>
    public (GraphQLDocument? Document, ExecutionError? Refusal) Take(string text, Language language)
    {
        if (TokenScan.Find(text, options.Limits) is { } tooLong)
        {
            return (null, tooLong.ToError(language));
        }

        try
        {
            var document = Parser.Parse(text, s_parser);
            return Refuse(document, language) is { } refusal ? (null, refusal) : (document, null);
        }
        catch (GraphQLSyntaxErrorException wrong)
        {
            return (null, NotParsed(wrong.Description, wrong.Location));
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return (null, new LimitExceeded("nesting", options.Limits.Nesting, options.Limits.Nesting + 1).ToError(language));
        }
    }

    private ExecutionError? Refuse(GraphQLDocument document, Language language)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition))
            {
                var error = new ExecutionError(Messages.Of("NOT_EXECUTABLE", language)) { Code = "NOT_EXECUTABLE" };
                error.AddLocation(Location.FromLinearPosition(document.Source, definition.Location.Start));
                return error;
            }
        }

        if (DocumentScan.Find(document, options.Limits, out var noText) is { } exceeded)
        {
            return exceeded.ToError(language);
        }

        return noText is null ? null : NotParsed("A string holds a null character or half a surrogate pair.", Location.FromLinearPosition(document.Source, noText.Location.Start));
    }

    private static ExecutionError NotParsed(string message, Location at)
    {
        var error = new ExecutionError(message) { Code = "GRAPHQL_PARSE_FAILED" };
        error.AddLocation(at);
        return error;
    }
}
