using GraphQL.Resolvers;
using GraphQL.Types;
using Headless.Engine.Emission;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Execution.Resolvers;
using Headless.Engine.Model;

namespace Headless.Benchmarks.Executors;

/// <summary>A schema whose one list has the rows, made by the engine's own emission and with its own resolvers, without a database.</summary>
internal static class RowSchema
{
    public const string Document = "{ rows { id name place remark number amount isOpen at day kind } }";

    public static ISchema Build(IReadOnlyList<Row> rows, ErrorReporter errors)
    {
        var row = new ObjectTypeModel("Row", Owner.Engine, null, typeof(Row));
        row.Fields.Add(new("id", Owner.Engine, null, TypeRef.Named("ID").Required(), new IdSource()));
        foreach (var (name, type) in new[]
        {
            ("Name", "String"), ("Place", "String"), ("Remark", "String"), ("Number", "Int"), ("Amount", "Long"), ("IsOpen", "Boolean"), ("At", "DateTime"), ("Day", "Date"), ("Kind", "RowKind"),
        })
        {
            row.Fields.Add(new(char.ToLowerInvariant(name[0]) + name[1..], Owner.Engine, null, TypeRef.Named(type).Required(), new PropertySource(typeof(Row).GetProperty(name)!)));
        }

        var query = new ObjectTypeModel("Query", Owner.Engine, null, null);
        query.Fields.Add(new("rows", Owner.Engine, null, TypeRef.ListOf(TypeRef.Named("Row").Required()).Required(), new EngineSource("rows")));
        var kinds = new EnumTypeModel("RowKind", Owner.Engine, null, [.. Enum.GetValues<RowKind>().Select(k => new EnumValueModel(k.ToString().ToUpperInvariant(), k, null, null))]);
        var scalars = new[] { "Long", "DateTime", "Date" }.Select(s => new ScalarTypeModel(s, s, null));
        var model = new SchemaModel(new TypeModel[] { row, query, kinds }.Concat(scalars).ToDictionary(t => t.Name, StringComparer.Ordinal));
        var resolvers = new ResolverFactory(new EngineRuntime(model, null!, null!, null!, null!, errors, null));
        return new GraphQLSchemaFactory(
            model, (type, field) => type == query ? new FuncFieldResolver<object>(_ => rows) : resolvers.Create(type, field), _ => null).Create();
    }
}
