using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Validation;

/// <summary>
/// Variables are of the types that the places want in which they stand (5.8.5). The library's own rule does not look into lists: it lets texts pass for a list of enum values, and a null for an item that may not be null, which nothing
/// behind it expects.
/// </summary>
internal sealed class VariableTypes : ValidationRuleBase
{
    /// <summary>The one instance.</summary>
    public static VariableTypes Instance { get; } = new();

    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> s_visitor = new((operation, context) =>
    {
        if (operation.Variables is { Count: > 0 } variables)
        {
            new Walk(context, variables).Visit(operation);
        }
    });

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(s_visitor);

    private sealed class Walk(ValidationContext context, GraphQLVariablesDefinition variables)
    {
        private readonly HashSet<ROM> _seen = [];

        public void Visit(GraphQLOperationDefinition operation)
        {
            Visit(operation.Directives);
            Visit(operation.SelectionSet, operation.Operation switch
            {
                OperationType.Mutation => context.Schema.Mutation,
                OperationType.Subscription => context.Schema.Subscription,
                _ => context.Schema.Query,
            });
        }

        private void Visit(GraphQLSelectionSet? selections, IGraphType? type)
        {
            foreach (var selection in selections?.Selections ?? [])
            {
                Visit((selection as IHasDirectivesNode)?.Directives);
                switch (selection)
                {
                    case GraphQLField field:
                        var definition = KnownFields.DefinitionOf(context.Schema, field, type);
                        Visit(field.Arguments, definition?.Arguments);
                        Visit(field.SelectionSet, definition?.ResolvedType?.GetNamedType());
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.SelectionSet, inline.TypeCondition is { } condition ? context.Schema.AllTypes[condition.Type.Name.Value] : type);
                        break;
                    case GraphQLFragmentSpread spread when _seen.Add(spread.FragmentName.Name.Value) && context.Document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment:
                        Visit(fragment.Directives);
                        Visit(fragment.SelectionSet, context.Schema.AllTypes[fragment.TypeCondition.Type.Name.Value]);
                        break;
                }
            }
        }

        private void Visit(GraphQLDirectives? directives)
        {
            foreach (var directive in directives?.Items ?? [])
            {
                Visit(directive.Arguments, context.Schema.Directives.Find(directive.Name.Value)?.Arguments);
            }
        }

        private void Visit(GraphQLArguments? arguments, QueryArguments? definitions)
        {
            foreach (var argument in arguments?.Items ?? [])
            {
                if (definitions?.Find(argument.Name.Value) is { ResolvedType: { } type } definition)
                {
                    Visit(argument.Value, type, definition.DefaultValue is not null, isOneOf: false);
                }
            }
        }

        private void Visit(GraphQLValue value, IGraphType type, bool hasDefault, bool isOneOf)
        {
            var nullable = type is NonNullGraphType { ResolvedType: { } inner } ? inner : type;
            switch (value)
            {
                case GraphQLVariable variable when variables.Items.Find(v => v.Variable.Name.Value == variable.Name.Value) is { } definition:
                    Check(definition, variable, type, hasDefault, isOneOf);
                    break;
                case GraphQLListValue list when nullable is ListGraphType { ResolvedType: { } item }:
                    list.Values?.ForEach(v => Visit(v, item, hasDefault: false, isOneOf: false));
                    break;

                // One item stands for a list of it.
                case GraphQLObjectValue when nullable is ListGraphType { ResolvedType: { } item }:
                    Visit(value, item, hasDefault: false, isOneOf: false);
                    break;
                case GraphQLObjectValue { Fields: { } fields } when nullable is IInputObjectGraphType input:
                    foreach (var field in fields)
                    {
                        if (input.GetField(field.Name.Value) is { ResolvedType: { } of } known)
                        {
                            Visit(field.Value, of, known.DefaultValue is not null, input.IsOneOf);
                        }
                    }

                    break;
            }
        }

        private void Check(GraphQLVariableDefinition definition, GraphQLVariable node, IGraphType wanted, bool hasDefault, bool isOneOf)
        {
            if (definition.Type.GraphTypeFromType(context.Schema) is not { } type)
            {
                return;   // unknown types are another rule's business
            }

            var isGiven = hasDefault || definition.DefaultValue is not (null or GraphQLNullValue);
            var place = wanted is NonNullGraphType { ResolvedType: { } inner } && type is not NonNullGraphType && isGiven ? inner : wanted;
            if (!Fits(type, place) || (isOneOf && type is not NonNullGraphType))
            {
                context.ReportError(new VariablesInAllowedPositionError(context, definition, type, new(node, isOneOf ? new NonNullGraphType(wanted) : wanted, hasDefault, isOneOf)));
            }
        }

        private static bool Fits(IGraphType type, IGraphType wanted) => (type, wanted) switch
        {
            (NonNullGraphType a, NonNullGraphType b) => Fits(a.ResolvedType!, b.ResolvedType!),
            (NonNullGraphType a, _) => Fits(a.ResolvedType!, wanted),
            (_, NonNullGraphType) => false,
            (ListGraphType a, ListGraphType b) => Fits(a.ResolvedType!, b.ResolvedType!),
            (ListGraphType, _) or (_, ListGraphType) => false,
            _ => type.Name == wanted.Name,
        };
    }
}
