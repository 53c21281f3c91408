using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>What every schema must keep, whoever wrote its parts.</summary>
internal static class SchemaChecks
{
    private static readonly string[] s_roots = ["Query", "Mutation", "Subscription"];

    /// <summary>Checks, and reports what does not hold.</summary>
    public static void Run(CompositionState state)
    {
        var prefixes = state.Assemblies.Where(a => a.Prefix is not null).ToDictionary(a => a.Owner, a => a.Prefix!);
        foreach (var type in state.Types.Values)
        {
            CheckDescription(state, type);
            CheckPrefix(state, type, prefixes);
        }

        foreach (var type in state.Types.Values.OfType<ObjectTypeModel>())
        {
            foreach (var field in type.Fields)
            {
                CheckField(state, type, field, prefixes);
            }
        }
    }

    private static void CheckField(CompositionState state, ObjectTypeModel type, FieldModel field, Dictionary<Owner, string> prefixes)
    {
        if (string.IsNullOrWhiteSpace(field.Description))
        {
            state.Report(field.Owner, type.Name, field.Name, "it has no description: write a <summary>.");
        }

        foreach (var argument in field.Arguments.Where(a => string.IsNullOrWhiteSpace(a.Description) && a.Name != "input"))
        {
            state.Report(field.Owner, type.Name, field.Name, $"its argument {argument.Name} has no description: write a <param>.");
        }

        if (s_roots.Contains(type.Name) && field.Access is null)
        {
            state.Report(field.Owner, type.Name, field.Name, "a root field says who may read it: [RequirePermission(...)] or [Public].");
        }

        CheckStrictness(state, type, field);
        if (field.Source is MethodSource { Shape: MethodShape.Value } method && ClrTypes.ItemOf(method.Result) is { } item
            && (CompositionState.IsEntity(item) || CompositionState.IsReference(item)) && !method.Method.IsDefined(typeof(NaturallySmallAttribute), false))
        {
            state.Report(field.Owner, type.Name, field.Name, "a list of rows that is not naturally small is a connection: return IQueryable<T> or Children<TParent, T>, or say [NaturallySmall(\"why\")].");
        }

        if (prefixes.TryGetValue(field.Owner, out var prefix) && field.Owner != type.Owner)
        {
            if (!field.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                state.Report(field.Owner, type.Name, field.Name, $"a plugin's field begins with its prefix: {prefix}{Names.Pascal(field.Name)}.");
            }

            if (!s_roots.Contains(type.Name) && field.Type is { NonNull: true } and not ListTypeRef)
            {
                state.Report(field.Owner, type.Name, field.Name, "a field added to somebody else's type is nullable: without the plugin it must be possible to leave it out.");
            }

            if (!s_roots.Contains(type.Name) && field.Source is MethodSource { Shape: MethodShape.Value or MethodShape.One })
            {
                state.Report(field.Owner, type.Name, field.Name, "a field added to somebody else's type is batched: take IReadOnlyList<T> parents and return a dictionary, or Children<TParent, T>.");
            }
        }
    }

    private static void CheckStrictness(CompositionState state, ObjectTypeModel type, FieldModel field)
    {
        if (!field.Type.NonNull || field.Source is EngineSource)
        {
            return;
        }

        var parent = type.Access ?? AccessRule.Public;
        var target = state.Types.GetValueOrDefault(field.Type.Inner) as ObjectTypeModel;
        var rules = new[] { field.Access, field.Type is ListTypeRef ? null : target?.Access }.OfType<AccessRule>();
        if (rules.FirstOrDefault(r => !parent.Implies(r)) is { } stricter && field.Source is not MethodSource { Shape: MethodShape.Stream })
        {
            state.Report(field.Owner, type.Name, field.Name, $"it is guarded more strictly ({stricter}) than its type ({parent}), so it must be nullable.");
        }
    }

    private static void CheckDescription(CompositionState state, TypeModel type)
    {
        if (string.IsNullOrWhiteSpace(type.Description))
        {
            state.Report(type.Owner, type.Name, null, "it has no description: write a <summary>.");
        }

        if (type is EnumTypeModel { Owner.Kind: not OwnerKind.Engine } values)
        {
            foreach (var value in values.Values.Where(v => string.IsNullOrWhiteSpace(v.Description)))
            {
                state.Report(type.Owner, type.Name, value.Name, "it has no description: write a <summary>.");
            }
        }

        if (type is InputTypeModel { ClrType: not null } input)
        {
            foreach (var field in input.Fields.Where(f => string.IsNullOrWhiteSpace(f.Description)))
            {
                state.Report(type.Owner, type.Name, field.Name, "it has no description: write a <param> on the record, or a <summary> on the property.");
            }
        }
    }

    private static void CheckPrefix(CompositionState state, TypeModel type, Dictionary<Owner, string> prefixes)
    {
        if (prefixes.TryGetValue(type.Owner, out var prefix) && !type.Name.StartsWith(Names.Pascal(prefix), StringComparison.Ordinal))
        {
            state.Report(type.Owner, type.Name, null, $"a plugin's type begins with its prefix: {Names.Pascal(prefix)}{type.Name}.");
        }
    }
}
