using System.Globalization;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Validation;

/// <summary>Looks for fields that cannot be merged. Sets of fields that were looked at before are not looked at again.</summary>
internal sealed class FieldMerge(ValidationContext context, SpreadFields collector)
{
    private readonly Dictionary<CollectedField, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _shapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parents = new(StringComparer.Ordinal);
    private readonly HashSet<(CollectedField, CollectedField)> _reported = [];

    /// <summary>Reports every conflict among the fields and below them.</summary>
    public void Check(IReadOnlyList<CollectedField> fields)
    {
        SameForCommonParents(fields);   // first: fields that differ in their names say so, and not that their types differ too
        SameShape(fields);
    }

    // Whatever type an object turns out to be, one response name must answer in one shape.
    private void SameShape(IReadOnlyList<CollectedField> fields)
    {
        if (!_shapes.Add(Key(fields)))
        {
            return;
        }

        foreach (var group in ByResponseName(fields))
        {
            var first = group.Find(f => f.Definition is not null);
            foreach (var other in group.Where(f => f.Definition is not null && f != first))
            {
                if (!Shape.Same(first!.Definition!.ResolvedType!, other.Definition!.ResolvedType!))
                {
                    Report(first, other, $"they return conflicting types \"{first.Definition.ResolvedType}\" and \"{other.Definition.ResolvedType}\"");
                }
            }

            Descend(group, SameShape);
        }
    }

    // Fields that the same object may answer must be the same field with the same arguments. Two object types never are the same object.
    private void SameForCommonParents(IReadOnlyList<CollectedField> fields)
    {
        if (!_parents.Add(Key(fields)))
        {
            return;
        }

        foreach (var group in ByResponseName(fields).SelectMany(ByCommonParent))
        {
            var first = group[0];
            foreach (var other in group.Skip(1))
            {
                if (first.Node.Name.Value != other.Node.Name.Value)
                {
                    Report(first, other, $"\"{first.Node.Name.Value}\" and \"{other.Node.Name.Value}\" are different fields");
                }
                else if (!SameInput.Arguments(first.Node.Arguments, other.Node.Arguments))
                {
                    Report(first, other, "they have differing arguments");
                }
                else if (!SameInput.Arguments(StreamOf(first)?.Arguments, StreamOf(other)?.Arguments) || (StreamOf(first) is null) != (StreamOf(other) is null))
                {
                    Report(first, other, "they have differing stream directives");
                }
            }

            Descend(group, SameForCommonParents);
        }
    }

    private static GraphQLDirective? StreamOf(CollectedField field) => field.Node.Directives?.Items.Find(d => d.Name.Value == PartDirectives.Stream);

    private void Descend(List<CollectedField> group, Action<IReadOnlyList<CollectedField>> check)
    {
        if (collector.Below(group) is { Count: > 0 } below)
        {
            check(below);
        }
    }

    private static IEnumerable<List<CollectedField>> ByResponseName(IReadOnlyList<CollectedField> fields)
    {
        var groups = new Dictionary<ROM, List<CollectedField>>();
        foreach (var field in fields)
        {
            if (!groups.TryGetValue(field.ResponseName, out var group))
            {
                groups[field.ResponseName] = group = [];
            }

            group.Add(field);
        }

        return groups.Values;
    }

    private static IEnumerable<List<CollectedField>> ByCommonParent(List<CollectedField> group)
    {
        var anyObject = group.Where(f => f.Parent is not IObjectGraphType).ToList();
        if (anyObject.Count == group.Count || group.All(f => f.Parent == group[0].Parent))
        {
            return [group];
        }

        return group.Where(f => f.Parent is IObjectGraphType).GroupBy(f => f.Parent).Select(g => g.Concat(anyObject).ToList());
    }

    private string Key(IReadOnlyList<CollectedField> fields)
    {
        var numbers = fields.Select(Number).Order();
        return string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private int Number(CollectedField field)
    {
        if (!_numbers.TryGetValue(field, out var number))
        {
            _numbers[field] = number = _numbers.Count;
        }

        return number;
    }

    private void Report(CollectedField first, CollectedField other, string reason)
    {
        if (_reported.Add((first, other)))
        {
            context.ReportError(new ValidationError(
                context.Document.Source,
                "5.3.2",
                $"Fields \"{first.ResponseName}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
                first.Node,
                other.Node));
        }
    }
}
