using GraphQL;
using GraphQLParser.AST;
using Headless.Engine.Lists;

namespace Headless.Engine.Execution;

/// <summary>Reads what a caller selected below a field.</summary>
internal static class Selections
{
    /// <summary>The selection below the field.</summary>
    public static Selection Of(IResolveFieldContext context)
    {
        var selection = new Selection();
        Walk(context, context.FieldAst.SelectionSet, selection);
        return selection;
    }

    private static void Walk(IResolveFieldContext context, GraphQLSelectionSet? set, Selection into)
    {
        foreach (var node in set?.Selections ?? [])
        {
            switch (node)
            {
                case GraphQLField field when IsIncluded(context, field):
                    Walk(context, field.SelectionSet, into.Add((string)field.Name.Value));
                    break;
                case GraphQLInlineFragment fragment when IsIncluded(context, fragment):
                    Walk(context, fragment.SelectionSet, into);
                    break;
                case GraphQLFragmentSpread spread when IsIncluded(context, spread):
                    Walk(context, Fragment(context, spread)?.SelectionSet, into);
                    break;
            }
        }
    }

    private static GraphQLFragmentDefinition? Fragment(IResolveFieldContext context, GraphQLFragmentSpread spread) =>
        context.Document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(f => f.FragmentName.Name == spread.FragmentName.Name);

    private static bool IsIncluded(IResolveFieldContext context, IHasDirectivesNode node)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var name = (string)directive.Name.Value;
            if (name is not ("skip" or "include"))
            {
                continue;
            }

            var condition = directive.Arguments?.Items.FirstOrDefault(a => a.Name.Value == "if")?.Value switch
            {
                GraphQLVariable variable => context.Variables.ValueFor((string)variable.Name.Value, out var value) && value.Value is true,
                GraphQLBooleanValue literal => literal.BoolValue,
                _ => false,
            };
            if (condition == (name == "skip"))
            {
                return false;
            }
        }

        return true;
    }
}
