using GraphQL.Resolvers;
using GraphQL.Types;
using Headless.Engine.Model;

namespace Headless.Engine.Emission;

/// <summary>From the model to the GraphQL library's schema: the one place where both meet.</summary>
/// <param name="model">The model.</param>
/// <param name="resolverOf">The resolver of a field of an object type.</param>
/// <param name="streamOf">The source of a subscription field.</param>
internal sealed class GraphQLSchemaFactory(
    SchemaModel model, Func<ObjectTypeModel, FieldModel, IFieldResolver> resolverOf, Func<FieldModel, ISourceStreamResolver?> streamOf)
{
    private readonly Dictionary<string, IGraphType> _types = new(StringComparer.Ordinal)
    {
        ["String"] = new StringGraphType(),
        ["Int"] = new IntGraphType(),
        ["Float"] = new FloatGraphType(),
        ["Boolean"] = new BooleanGraphType(),
        ["ID"] = new IdGraphType(),
    };

    /// <summary>Makes the schema.</summary>
    public ISchema Create()
    {
        var ordered = model.Types.Values.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        foreach (var type in ordered)
        {
            _types[type.Name] = Shell(type);
        }

        foreach (var type in ordered)
        {
            Fill(type);
        }

        foreach (var type in ordered.OfType<ObjectTypeModel>())
        {
            Implement(type);   // the library compares fields, so both sides must have theirs
        }

        var schema = new Schema
        {
            Query = (IObjectGraphType)_types["Query"],
            Mutation = _types.GetValueOrDefault("Mutation") as IObjectGraphType,
            Subscription = _types.GetValueOrDefault("Subscription") as IObjectGraphType,
        };
        schema.Features.DeprecationOfInputValues = true;
        schema.Features.RepeatableDirectives = true;
        IncrementalDirectives.Add(schema, _types["Boolean"], _types["String"], _types["Int"]);
        foreach (var type in ordered)
        {
            schema.RegisterType(_types[type.Name]);
        }

        schema.Initialize();
        Introspection.Complete(schema);
        return schema;
    }

    private static IGraphType Shell(TypeModel type)
    {
        IGraphType shell = type switch
        {
            ObjectTypeModel => new ObjectGraphType(),
            InterfaceTypeModel => new InterfaceGraphType(),
            UnionTypeModel => new UnionGraphType(),
            EnumTypeModel values => Enum(values),
            InputTypeModel input => new InputObjectGraphType { IsOneOf = input.IsOneOf },
            ScalarTypeModel scalar => Scalars.Create(scalar),
            _ => throw new InvalidOperationException($"{type.GetType().Name} is no type of the schema."),
        };
        shell.Name = type.Name;
        shell.Description = type.Description;
        return shell;
    }

    private static EnumerationGraphType Enum(EnumTypeModel values)
    {
        var type = new EnumerationGraphType();
        foreach (var value in values.Values)
        {
            type.Add(new EnumValueDefinition(value.Name, value.Value) { Description = value.Description, DeprecationReason = value.Deprecation });
        }

        return type;
    }

    private void Fill(TypeModel type)
    {
        switch (type, _types[type.Name])
        {
            case (ObjectTypeModel source, ObjectGraphType target):
                target.IsTypeOf = _ => true;
                foreach (var field in source.Fields)
                {
                    var emitted = Field(field);
                    emitted.Resolver = resolverOf(source, field);
                    emitted.StreamResolver = source.Name == "Subscription" ? streamOf(field) : null;
                    target.AddField(emitted);
                }

                break;
            case (InterfaceTypeModel source, InterfaceGraphType target):
                target.ResolveType = TypeOfValue;
                foreach (var field in source.Fields)
                {
                    target.AddField(Field(field));
                }

                break;
            case (UnionTypeModel source, UnionGraphType target):
                target.ResolveType = TypeOfValue;
                foreach (var member in source.Members)
                {
                    target.AddPossibleType((IObjectGraphType)_types[member]);
                }

                break;
            case (InputTypeModel source, InputObjectGraphType target):
                foreach (var field in source.Fields)
                {
                    target.AddField(new FieldType
                    {
                        Name = field.Name,
                        Description = field.Description,
                        ResolvedType = Wrap(field.Type),
                        DefaultValue = DefaultOf(field),
                        DeprecationReason = field.Deprecation,
                    });
                }

                break;
        }
    }

    private void Implement(ObjectTypeModel type)
    {
        var target = (ObjectGraphType)_types[type.Name];
        foreach (var name in type.Interfaces)
        {
            var declared = (InterfaceGraphType)_types[name];
            target.AddResolvedInterface(declared);
            declared.AddPossibleType(target);
        }
    }

    private FieldType Field(FieldModel field) => new()
    {
        Name = field.Name,
        Description = field.Description,
        ResolvedType = Wrap(field.Type),
        DeprecationReason = field.Deprecation,
        Arguments = field.Arguments.Count == 0 ? null : new QueryArguments(field.Arguments.Select(a => new QueryArgument(Wrap(a.Type))
        {
            Name = a.Name,
            Description = a.Description,
            DefaultValue = DefaultOf(a),
            DeprecationReason = a.Deprecation,
        })),
    };

    private static object? DefaultOf(InputFieldModel field) => field.Default is Enum value ? value : field.Default;

    private IGraphType Wrap(TypeRef reference)
    {
        var inner = reference switch
        {
            ListTypeRef list => new ListGraphType(Wrap(list.Item)),
            NamedTypeRef named => _types[named.Name],
            _ => throw new InvalidOperationException(reference.ToString()),
        };
        return reference.NonNull ? new NonNullGraphType(inner) : inner;
    }

    private IObjectGraphType? TypeOfValue(object value) => model.For(value.GetType()) is { } type ? (IObjectGraphType)_types[type.Name] : null;
}
