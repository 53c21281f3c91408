using System.Diagnostics.CodeAnalysis;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Plan;

/// <summary>
/// Gives an operation its variables and arguments where all its variables are scalars and no directive stands in it. What comes of it is what the library makes, by the library's own scalars and its own coercion of arguments; but
/// it walks through all of the document for each request. Where something is not as it should be, the library is asked: it has the error for it.
/// </summary>
internal sealed class ScalarVariables
{
    private readonly List<(GraphQLVariableDefinition Definition, string Name, ScalarGraphType Type)> _variables = [];
    private readonly List<(GraphQLField Field, QueryArguments? Arguments)> _fields = [];
    private readonly GraphQLDocument _document;
    private readonly ISchema _schema;

    private ScalarVariables(GraphQLDocument document, ISchema schema) => (_document, _schema) = (document, schema);

    /// <summary>Those of an operation.</summary>
    /// <param name="operation">The operation, valid.</param>
    /// <param name="document">Its document.</param>
    /// <param name="schema">The schema.</param>
    /// <returns>Null where the operation is of another kind.</returns>
    public static ScalarVariables? Of(GraphQLOperationDefinition operation, GraphQLDocument document, ISchema schema)
    {
        var made = new ScalarVariables(document, schema);
        return made.TakeVariables(operation) && made.TakeFields(operation) ? made : null;
    }

    /// <summary>Reads what was sent.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="arguments">The arguments of fields; null where there are none.</param>
    /// <returns>False where it is for the library.</returns>
    public bool TryRead(
        IReadOnlyDictionary<string, object?>? sent,
        [NotNullWhen(true)] out Variables? variables,
        out IReadOnlyDictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments)
    {
        arguments = null;
        variables = [];
        try
        {
            foreach (var (definition, name, type) in _variables)
            {
                if (sent is null || !sent.TryGetValue(name, out var value) || value is null)
                {
                    return false;   // a default, nothing, or null: each has rules of its own
                }

                variables.Add(new(name, definition) { Value = type.ParseValue(value) });
            }

            arguments = Arguments(variables);
            return true;
        }
#pragma warning disable CA1031 // Scalars and rules of arguments may throw whatever they like; the library says it in its own way.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? Arguments(Variables variables)
    {
        Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? arguments = null;
        foreach (var (field, known) in _fields)
        {
            if (ExecutionHelper.GetArguments(known, field.Arguments, variables, _document, field, null) is { } values)
            {
                (arguments ??= new(_fields.Count)).Add(field, values);
            }
        }

        return arguments;
    }

    private bool TakeVariables(GraphQLOperationDefinition operation)
    {
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var type = definition.Type is GraphQLNonNullType { Type: var inner } ? inner : definition.Type;
            if (IsDirected(definition) || type is not GraphQLNamedType named || _schema.AllTypes[named.Name.Value] is not ScalarGraphType scalar)
            {
                return false;
            }

            _variables.Add((definition, definition.Variable.Name.StringValue, scalar));
        }

        return _variables.Count > 0;
    }

    private bool TakeFields(GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Query => TakeFields(operation, operation.SelectionSet, _schema.Query, []),
        OperationType.Mutation => TakeFields(operation, operation.SelectionSet, _schema.Mutation, []),
        _ => false,
    };

    // Each fragment once, as the library does: its fields have one place for their arguments.
    private bool TakeFields(IHasDirectivesNode owner, GraphQLSelectionSet? set, IGraphType? type, HashSet<ROM> seen)
    {
        if (IsDirected(owner))
        {
            return false;
        }

        foreach (var selection in set?.Selections ?? [])
        {
            var isTaken = selection switch
            {
                GraphQLField field => TakeField(field, type, seen),
                GraphQLInlineFragment inline => TakeFields(inline, inline.SelectionSet, inline.TypeCondition is { } on ? _schema.AllTypes[on.Type.Name.Value] : type, seen),
                GraphQLFragmentSpread spread => !IsDirected(spread) && (!seen.Add(spread.FragmentName.Name.Value)
                    || (_document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment
                        && TakeFields(fragment, fragment.SelectionSet, _schema.AllTypes[fragment.TypeCondition.Type.Name.Value], seen))),
                _ => false,
            };
            if (!isTaken)
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeField(GraphQLField field, IGraphType? type, HashSet<ROM> seen)
    {
        if (field.Name.Value == _schema.TypeNameMetaFieldType.Name)
        {
            return !IsDirected(field);
        }

        if ((type as IComplexGraphType)?.Fields.Find(field.Name.Value) is not { } definition)
        {
            return false;   // introspection
        }

        if (field.Arguments is { Count: > 0 })
        {
            _fields.Add((field, definition.Arguments));
        }

        return TakeFields(field, field.SelectionSet, definition.ResolvedType?.GetNamedType(), seen);
    }

    private static bool IsDirected(IHasDirectivesNode node) => node.Directives is { Count: > 0 };
}
