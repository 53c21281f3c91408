using System.Globalization;
using GraphQLParser.AST;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Http;

/// <summary>
/// What <c>Cache-Control</c> says of a query's answer. Anything that needs a permission: <c>private, no-store</c>, for members share the computers of their union's office. Hints on every root
/// field: the smallest one, public for anonymous callers only, because a signed-in one may see more. Otherwise a client asks each time, by the entity tag.
/// </summary>
/// <param name="model">The schema.</param>
internal sealed class CachePolicy(SchemaModel model)
{
    /// <summary>Nothing may be kept.</summary>
    public const string NoStore = "private, no-store";

    private const string AskAgain = "private, no-cache";

    /// <summary>The policy of an operation.</summary>
    /// <param name="operation">A query.</param>
    /// <returns>The header.</returns>
    public string Of(Operation operation)
    {
        var definitions = operation.Document.Definitions;
        var name = operation.Request.OperationName;
        var query = definitions.OfType<GraphQLOperationDefinition>().First(o => string.IsNullOrEmpty(name) || o.Name?.Value == name);
        var walk = new Walk(model, definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(f => f.FragmentName.Name.StringValue, StringComparer.Ordinal));
        walk.Visit("Query", query.SelectionSet, isRoot: true);
        return walk switch
        {
            { IsPersonal: true } => NoStore,
            { MaxAge: > 0 and < int.MaxValue } => string.Create(
                CultureInfo.InvariantCulture, $"{(walk.IsPublic && operation.Context.Caller.Kind == CallerKind.Anonymous ? "public" : "private")}, max-age={walk.MaxAge}"),
            _ => AskAgain,
        };
    }

    private sealed class Walk(SchemaModel model, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        public bool IsPersonal { get; private set; }

        public bool IsPublic { get; private set; } = true;

        public int MaxAge { get; private set; } = int.MaxValue;

        public void Visit(string type, GraphQLSelectionSet? set, bool isRoot)
        {
            foreach (var node in set?.Selections ?? [])
            {
                switch (node)
                {
                    case GraphQLField field when field.Name.Value != "__typename":
                        Take(type, field, isRoot);
                        break;
                    case GraphQLInlineFragment inline:
                        Visit(inline.TypeCondition?.Type.Name.StringValue ?? type, inline.SelectionSet, isRoot);
                        break;
                    case GraphQLFragmentSpread spread when fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment):
                        Visit(fragment.TypeCondition.Type.Name.StringValue, fragment.SelectionSet, isRoot);
                        break;
                }
            }
        }

        private void Take(string type, GraphQLField node, bool isRoot)
        {
            var name = node.Name.StringValue;
            var fields = Objects(type).SelectMany(o => o.Fields.Where(f => f.Name == name)).ToList();
            foreach (var field in fields)
            {
                Take(field);
            }

            if (isRoot && !fields.Exists(f => f.Cache is not null))
            {
                MaxAge = 0;
            }

            foreach (var below in fields.Select(f => f.Type.Inner).Distinct(StringComparer.Ordinal))
            {
                Visit(below, node.SelectionSet, isRoot: false);
            }
        }

        private void Take(FieldModel field)
        {
            IsPersonal |= field.Access is { IsPublic: false } || Objects(field.Type.Inner).Any(o => o.Access is { IsPublic: false });
            if (field.Cache is { } hint)
            {
                MaxAge = Math.Min(MaxAge, hint.MaxAge);
                IsPublic &= hint.Scope == CacheScope.Public;
            }
        }

        private IEnumerable<ObjectTypeModel> Objects(string type) => model.Types.GetValueOrDefault(type) switch
        {
            ObjectTypeModel one => [one],
            InterfaceTypeModel several => model.Objects.Where(o => o.Interfaces.Contains(several.Name)),
            UnionTypeModel union => union.Members.Select(m => model.Object(m)!),
            _ => [],
        };
    }
}
