using System.Collections;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using Headless.Engine.Errors;
using Headless.Engine.Model;

namespace Headless.Engine.Validation;

/// <summary>
/// Where introspection is off, errors do not do its work: suggestions are cut off, and a message that names a type, field, argument or value which the caller did not send is
/// replaced by the published sentence. What the caller sent himself may be named, so that his mistake can be found.
/// </summary>
/// <param name="model">The schema.</param>
internal sealed partial class ClosedSchema(SchemaModel model)
{
    private const string General = "GRAPHQL_VALIDATION_FAILED";
    private const string Suggestion = " Did you mean ";

    // The names of the root types tell nothing: every schema has them.
    private readonly FrozenSet<string> _names = model.Types.Values.SelectMany(NamesOf).Except(["Query", "Mutation", "Subscription"]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes out of a result's errors what only the schema says.</summary>
    /// <param name="result">The result.</param>
    /// <param name="request">What the caller sent.</param>
    /// <param name="language">The caller's language.</param>
    public void Hide(ExecutionResult result, GraphQLRequest request, Language language)
    {
        if (result.Errors is not { Count: > 0 } errors)
        {
            return;
        }

        HashSet<string>? sent = null;
        var kept = new ExecutionErrors();
        kept.AddRange(errors.Select(e => e is DocumentError and not RuleError ? Hide(e, sent ??= Sent(request), language) : e));
        result.Errors = kept;
    }

    private ExecutionError Hide(ExecutionError error, HashSet<string> sent, Language language)
    {
        var cut = error.Message.IndexOf(Suggestion, StringComparison.Ordinal);
        var message = cut < 0 ? error.Message : error.Message[..cut];
        if (Named().Matches(message).SelectMany(m => Word().Matches(m.Value)).Any(w => _names.Contains(w.Value) && !sent.Contains(w.Value)))
        {
            message = Messages.Of(General, language);
        }

        if (message == error.Message)
        {
            return error;
        }

        var safe = new ExecutionError(message) { Code = General, Path = error.Path };
        foreach (var location in error.Locations ?? [])
        {
            safe.AddLocation(location);
        }

        return safe;
    }

    private static HashSet<string> Sent(GraphQLRequest request)
    {
        var sent = Word().Matches(request.Query ?? "").Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        AddWords(sent, request.Variables);
        return sent;
    }

    private static void AddWords(HashSet<string> sent, object? value)
    {
        switch (value)
        {
            case string text:
                sent.UnionWith(Word().Matches(text).Select(m => m.Value));
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                foreach (var (name, member) in members)
                {
                    sent.Add(name);
                    AddWords(sent, member);
                }

                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    AddWords(sent, item);
                }

                break;
        }
    }

    private static IEnumerable<string> NamesOf(TypeModel type) => type switch
    {
        ObjectTypeModel model => model.Fields.SelectMany(NamesOf).Prepend(model.Name),
        InterfaceTypeModel model => model.Fields.SelectMany(NamesOf).Prepend(model.Name),
        EnumTypeModel model => model.Values.Select(v => v.Name).Prepend(model.Name),
        InputTypeModel model => model.Fields.Select(f => f.Name).Prepend(model.Name),
        _ => [type.Name],
    };

    private static IEnumerable<string> NamesOf(FieldModel field) => field.Arguments.Select(a => a.Name).Prepend(field.Name);

    // The library names things in quotes, and types after the word as well.
    [GeneratedRegex("'[^']*'|\"[^\"]*\"|\\btype [^ ]+|^Fields? [^ ]+")]
    private static partial Regex Named();

    [GeneratedRegex("[_A-Za-z][_0-9A-Za-z]*")]
    private static partial Regex Word();
}
