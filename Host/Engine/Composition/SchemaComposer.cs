using Headless.Engine.Lists;
using Headless.Engine.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Composition;

/// <summary>What a composition came to.</summary>
/// <param name="Model">The schema, without what cannot stand.</param>
/// <param name="Problems">What cannot stand.</param>
public sealed record SchemaComposition(SchemaModel Model, IReadOnlyList<SchemaProblem> Problems);

/// <summary>Makes one schema from the parts of all assemblies and says, all at once, what does not fit.</summary>
public static class SchemaComposer
{
    /// <summary>Composes.</summary>
    /// <param name="assemblies">Modules first, plugins after; of two that clash the later is to blame.</param>
    /// <param name="services">What the container will know.</param>
    /// <returns>The schema and its problems.</returns>
    public static SchemaComposition Compose(IReadOnlyList<PartAssembly> assemblies, IServiceCollection services)
    {
        var state = new CompositionState(assemblies, new ServiceCatalog(services));
        var parts = PartClass.Find(assemblies);
        var outputs = new OutputTypes(state);
        var errors = new ErrorTypes(state, outputs);
        EngineTypes.Add(state);
        errors.AddCommon();
        AddReferences(state);
        AddObjectTypes(state, parts, outputs);
        AddInterfaceTypes(state, parts, outputs);
        state.Finish();

        var maps = new EntityMaps(t => ClrTypes.Scalars.GetValueOrDefault(t) ?? state.NameOf(t), t => state.NameOf(t) is { } n ? state.Types.GetValueOrDefault(n) as ObjectTypeModel : null, _ => false);
        var connections = new Connections(state, outputs, maps);
        var methods = new MethodFields(state, outputs, new InputTypes(state, outputs), connections, new MutationPayloads(state, outputs, errors));
        AddMethods(state, parts, methods);
        state.Finish();
        AddInterfaces(state);
        AddListInputs(state, outputs, connections, maps);
        SchemaChecks.Run(state);
        return new(new(state.Types), state.Problems);
    }

    private static void AddReferences(CompositionState state)
    {
        foreach (var type in state.Assemblies.SelectMany(a => a.Assembly.GetTypes()).Where(t => !t.IsAbstract && CompositionState.IsReference(t)))
        {
            if (CompositionState.EntityOf(type) is { } entity)
            {
                state.ReferenceOf[entity] = type;
            }
            else
            {
                state.Report(state.OwnerOf(type), type.Name, null, "a reference says what it refers to: [RefersTo<Entity>].");
            }
        }
    }

    private static void AddObjectTypes(CompositionState state, IReadOnlyList<PartClass> parts, OutputTypes outputs)
    {
        foreach (var group in parts.Where(p => p.Kind == PartKind.Object).GroupBy(p => p.Target!))
        {
            var first = group.First();
            var name = group.Select(p => p.Name).FirstOrDefault(n => n is not null) ?? Names.OfType(group.Key);
            foreach (var later in group.Skip(1).Where(p => p.Owner != first.Owner))
            {
                state.Problems.Add(new([first.Owner, later.Owner], name, null, "two owners define this type; extend it with [ExtendObjectType] instead."));
            }

            var model = new ObjectTypeModel(name, first.Owner, state.Descriptions.Of(group.Key), group.Key)
            {
                Reference = state.ReferenceOf.GetValueOrDefault(group.Key),
                Access = group.Select(p => p.Access).FirstOrDefault(a => a is not null),
                IsNode = CompositionState.IsEntity(group.Key),
            };
            if (!state.Add(model))
            {
                continue;
            }

            state.Bind(group.Key, name);
            if (model.Reference is { } reference)
            {
                state.Bind(reference, name);
            }

            state.Later(() => new ObjectFields(state, outputs).AddProperties(model));
        }
    }

    private static void AddInterfaceTypes(CompositionState state, IReadOnlyList<PartClass> parts, OutputTypes outputs)
    {
        foreach (var part in parts.Where(p => p.Kind == PartKind.Interface))
        {
            var type = part.Target!;
            var model = new InterfaceTypeModel(part.Name ?? (type.Name is ['I', >= 'A' and <= 'Z', ..] ? type.Name[1..] : type.Name), part.Owner, state.Descriptions.Of(type), type);
            state.Bind(type, model.Name);
            if (state.Add(model))
            {
                state.Later(() => model.Fields.AddRange(type.GetProperties().OrderBy(p => p.MetadataToken)
                    .Select(p => new FieldModel(Names.OfField(p), part.Owner, state.Descriptions.Of(p), outputs.Of(p), new PropertySource(p)))));
            }
        }
    }

    private static void AddMethods(CompositionState state, IReadOnlyList<PartClass> parts, MethodFields methods)
    {
        foreach (var part in parts)
        {
            var target = TargetOf(state, part);
            if (target is null)
            {
                continue;
            }

            foreach (var method in part.Methods)
            {
                if (methods.Create(part, method, target) is { } field)
                {
                    AddField(state, target, field);
                }
            }
        }

        if (!state.Types.ContainsKey("Query"))
        {
            state.Add(new ObjectTypeModel("Query", Owner.Engine, "What can be read.", null));
        }

        foreach (var field in EngineTypes.NodeFields())
        {
            AddField(state, (ObjectTypeModel)state.Types["Query"], field);
        }
    }

    private static ObjectTypeModel? TargetOf(CompositionState state, PartClass part)
    {
        if (part.RootName is { } root)
        {
            if (!state.Types.ContainsKey(root))
            {
                state.Add(new ObjectTypeModel(root, Owner.Engine, root switch
                {
                    "Query" => "What can be read.",
                    "Mutation" => "What can be done. Each field is one transaction.",
                    _ => "What can be watched.",
                }, null));
            }

            return (ObjectTypeModel)state.Types[root];
        }

        if (part.Kind == PartKind.Interface)
        {
            return null;
        }

        if (state.NameOf(part.Target!) is { } name && state.Types.GetValueOrDefault(name) is ObjectTypeModel model)
        {
            return model;
        }

        state.Report(part.Owner, part.Target!.Name, null, $"{part.Type.Name} extends a type that nobody defines.");
        return null;
    }

    private static void AddField(CompositionState state, ObjectTypeModel target, FieldModel field)
    {
        if (target.Fields.FirstOrDefault(f => f.Name == field.Name) is { } first)
        {
            state.Problems.Add(new([first.Owner, field.Owner], target.Name, field.Name, "two owners define this field; rename the later one."));
            return;
        }

        target.Fields.Add(field);
    }

    private static void AddInterfaces(CompositionState state)
    {
        var interfaces = state.Types.Values.OfType<InterfaceTypeModel>().Where(i => i.ClrType is not null).ToList();
        foreach (var type in state.Types.Values.OfType<ObjectTypeModel>())
        {
            if (type.IsNode)
            {
                type.Interfaces.Add("Node");
            }

            type.Interfaces.AddRange(interfaces.Where(i => i.ClrType!.IsAssignableFrom(type.ClrType)).Select(i => i.Name));
        }
    }

    private static void AddListInputs(CompositionState state, OutputTypes outputs, Connections connections, EntityMaps maps)
    {
        var inputs = new ListInputs(map => state.OwnerOf(map.ClrType));
        foreach (var row in connections.Rows.ToList())
        {
            var map = maps.For(row);
            if (maps.CanFilter(row))
            {
                inputs.Filter(map);
            }

            if (maps.CanOrder(row))
            {
                inputs.Order(map);
            }
        }

        outputs.Name(typeof(SortDirection), typeof(SortDirection));
        foreach (var type in inputs.Types)
        {
            state.Add(type);
        }
    }
}
