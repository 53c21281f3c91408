using System.Collections;
using System.Globalization;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Headless.Engine.Cost;

/// <summary>
/// What an operation may cost with the variables it was sent with, reckoned before it runs: each field what one call of it costs, each row of a list one, and all of it as often as the rows that it stands in. A page counts with the size
/// that was asked for, whether there will be so many rows or not. Of an interface or union the dearest type counts, for an object is of one. Fields that the answer merges count once; fields that <c>@skip</c> or <c>@include</c> leaves out do not count.
/// </summary>
/// <param name="prices">What fields cost.</param>
/// <param name="document">The document, valid.</param>
/// <param name="variables">The variables as they were coerced.</param>
internal sealed class OperationCost(PriceList prices, GraphQLDocument document, Variables? variables)
{
    /// <summary>Where counting stops: what costs more is refused anyway.</summary>
    public const long Most = 1_000_000_000;

    // Types that are told apart again below each other multiply. Whoever goes on so pays for all of them at once.
    private const int MostBranches = 10_000;

    private int _branches;

    /// <summary>Whether the cost depends on a variable.</summary>
    public bool AskedVariables { get; private set; }

    /// <summary>Reckons the cost of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The cost, <see cref="Most"/> at most.</returns>
    public long Of(GraphQLOperationDefinition operation) => Selections(Root(operation.Operation), [operation.SelectionSet], 1);

    private long Selections(string type, IEnumerable<GraphQLSelectionSet> selections, long rowsOfPage)
    {
        var asked = new Dictionary<(string Response, string Type), List<GraphQLField>>();
        foreach (var set in selections)
        {
            Collect(type, set, asked);
        }

        var conditions = asked.Keys.Select(k => k.Type).Distinct().ToList();
        if (conditions.Count <= 1 || _branches > MostBranches)
        {
            return Sum(asked.Select(f => Field(f.Key.Type, f.Value, rowsOfPage)));
        }

        // Objects of which the same conditions hold are asked for the same.
        return prices.Possible(type)
            .Select(t => conditions.FindAll(c => prices.Possible(c).Contains(t)))
            .DistinctBy(c => string.Join(' ', c))
            .Select(held => Branch(asked, held, rowsOfPage))
            .DefaultIfEmpty(0)
            .Max();
    }

    private long Branch(Dictionary<(string Response, string Type), List<GraphQLField>> asked, List<string> conditions, long rowsOfPage)
    {
        _branches++;
        return Sum(asked
            .Where(f => conditions.Contains(f.Key.Type))
            .GroupBy(f => f.Key.Response)
            .Select(same => Field(same.MaxBy(f => prices.For(f.Key.Type, f.Value[0].Name.StringValue).Call).Key.Type, [.. same.SelectMany(f => f.Value)], rowsOfPage)));
    }

    private static long Sum(IEnumerable<long> costs) => costs.Aggregate(0L, (sum, cost) => Capped(sum + cost));

    private long Field(string type, List<GraphQLField> merged, long rowsOfPage)
    {
        var field = merged[0];
        var price = prices.For(type, field.Name.StringValue);
        var below = merged.Select(f => f.SelectionSet).OfType<GraphQLSelectionSet>().ToList();
        if (price == Price.Free || below.Count == 0)
        {
            return price.Call;
        }

        var rows = price.Rows switch
        {
            RowCount.Page => 1,
            RowCount.OfPage => rowsOfPage,
            RowCount.Ids => Argument(field, "ids") is IEnumerable ids ? ids.Cast<object?>().Count() : price.Usual,
            _ => price.Usual,
        };
        var page = price.Rows == RowCount.Page ? PageSize(field, price) : 1;
        var each = Selections(price.Returns, below, page);
        if (IntrospectionPrices.IsRoot(field))
        {
            return (each + IntrospectionPrices.ItemsOfPoint - 1) / IntrospectionPrices.ItemsOfPoint;
        }

        return Capped(price.Call + (long)Math.Min((decimal)rows * (each + (price.Rows is RowCount.One or RowCount.Page ? 0 : 1)), Most));
    }

    private long PageSize(GraphQLField field, Price price) =>
        (Argument(field, "first") ?? Argument(field, "last")) is { } size ? Math.Clamp(Convert.ToInt64(size, CultureInfo.InvariantCulture), 0, Most) : price.Usual;

    private void Collect(string type, GraphQLSelectionSet set, Dictionary<(string Response, string Type), List<GraphQLField>> asked)
    {
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case GraphQLField field:
                    var key = ((field.Alias?.Name ?? field.Name).StringValue, type);
                    if (!asked.TryGetValue(key, out var same))
                    {
                        asked[key] = same = [];
                    }

                    same.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.TypeCondition?.Type.Name.StringValue ?? type, inline.SelectionSet, asked);
                    break;
                case GraphQLFragmentSpread spread when document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment:
                    Collect(fragment.TypeCondition.Type.Name.StringValue, fragment.SelectionSet, asked);
                    break;
            }
        }
    }

    private bool IsIncluded(ASTNode selection) =>
        ((selection as IHasDirectivesNode)?.Directives?.Items ?? []).All(d => d.Name.StringValue switch
        {
            "skip" => Value(d.Arguments, "if") is not true,
            "include" => Value(d.Arguments, "if") is not false,
            _ => true,
        });

    private object? Argument(GraphQLField field, string name) => Value(field.Arguments, name);

    private object? Value(GraphQLArguments? arguments, string name) => arguments?.Items.FirstOrDefault(a => a.Name.StringValue == name)?.Value switch
    {
        GraphQLIntValue number => long.TryParse(number.Value.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : Most,
        GraphQLBooleanValue truth => truth.BoolValue,
        GraphQLListValue list => list.Values,
        GraphQLVariable variable => Sent(variable),
        _ => null,
    };

    private object? Sent(GraphQLVariable variable)
    {
        AskedVariables = true;
        return variables is not null && variables.ValueFor(variable.Name.Value, out var sent) ? sent.Value : null;
    }

    private static long Capped(long cost) => Math.Min(cost, Most);

    private static string Root(OperationType operation) => operation switch
    {
        OperationType.Mutation => "Mutation",
        OperationType.Subscription => "Subscription",
        _ => "Query",
    };
}
