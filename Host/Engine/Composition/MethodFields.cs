using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>From a part's method to a field: its signature says what it is.</summary>
internal sealed class MethodFields(CompositionState state, OutputTypes outputs, InputTypes inputs, Connections connections, MutationPayloads payloads)
{
    /// <summary>The field; null when the signature means nothing, which is reported.</summary>
    public FieldModel? Create(PartClass part, MethodInfo method, ObjectTypeModel on)
    {
        var parameters = method.GetParameters().Select(p => Parameter(p, part)).ToList();
        var shape = Shape(method, parameters, part, out var result);
        if (shape is null)
        {
            state.Report(part.Owner, on.Name, Names.OfField(method), $"the signature of {part.Type.Name}.{method.Name} means nothing: {result}");
            return null;
        }

        var row = (Type)result;
        var source = new MethodSource(part.Type, method, shape.Value, parameters, row);
        var access = AccessRules.Of(method) ?? (part.Kind == PartKind.Object ? null : part.Access);
        var name = Names.OfField(method);
        var field = new FieldModel(name, part.Owner, state.Descriptions.Of(method), TypeRef.Named("String"), source)
        {
            Access = access,
            Arguments = [.. parameters.Where(p => p.Argument is not null).Select(p => p.Argument!)],
            Deprecation = method.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Cost = method.GetCustomAttribute<CostAttribute>()?.Weight ?? 1,
            Cache = CacheHint.Of(method),
        };
        var strict = !(on.Access ?? AccessRule.Public).Implies(access ?? AccessRule.Public);
        var foreign = part.Owner != on.Owner && part.RootName is null;
        return shape switch
        {
            MethodShape.List or MethodShape.Children => field with
            {
                Type = strict || foreign ? connections.TypeOf(row, part.Type) : connections.TypeOf(row, part.Type).Required(),
                Arguments = [.. connections.Arguments(row, part.Type), .. field.Arguments],
            },
            MethodShape.One => field with { Type = TypeRef.Named(outputs.Name(row, part.Type)) },
            MethodShape.Batch => field with { Type = BatchType(row, part.Type, foreign || strict) },
            MethodShape.BatchMany => field with { Type = TypeRef.ListOf(TypeRef.Named(outputs.Name(row, part.Type)).Required()).Required() },
            MethodShape.Mutation => payloads.Complete(field, source, part),
            _ => field with { Type = outputs.OfResult(method) },
        };
    }

    private TypeRef BatchType(Type value, Type usedBy, bool nullable)
    {
        var type = outputs.Of(value, null, usedBy);
        return nullable ? type.Nullable() : type;
    }

    private ParameterModel Parameter(ParameterInfo parameter, PartClass part)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return new(ParameterKind.Cancellation, type);
        }

        if (type == typeof(Caller))
        {
            return new(ParameterKind.Caller, type);
        }

        if (part.Target is { } target && IsParent(type, target))
        {
            return new(ParameterKind.Parent, type);
        }

        if (part.Target is { } of && ClrTypes.Arguments(type, typeof(IReadOnlyList<>)) is [var item] && IsParent(item, of))
        {
            return new(ParameterKind.Parents, item);
        }

        return state.Services.Contains(type) ? new(ParameterKind.Service, type) : new(ParameterKind.Argument, type, inputs.Argument(parameter));
    }

    private bool IsParent(Type type, Type target) =>
        type == target || (state.ReferenceOf.TryGetValue(target, out var reference) && type == reference);

    private static MethodShape? Shape(MethodInfo method, IReadOnlyList<ParameterModel> parameters, PartClass part, out object result)
    {
        var type = method.ReturnType;
        var awaited = ClrTypes.Awaited(type);
        result = "it returns nothing.";
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
        {
            return null;
        }

        if (part.Kind == PartKind.Subscription)
        {
            var item = ClrTypes.Arguments(type, typeof(IAsyncEnumerable<>))?[0];
            result = item ?? (object)"a subscription returns IAsyncEnumerable<T>.";
            return item is null ? null : MethodShape.Stream;
        }

        if (part.Kind == PartKind.Mutation)
        {
            result = ClrTypes.Unwrap(awaited ?? type);
            return MethodShape.Mutation;
        }

        if (parameters.FirstOrDefault(p => p.Kind == ParameterKind.Parents) is { } parents)
        {
            if (awaited is not null && ClrTypes.Arguments(awaited, typeof(IReadOnlyDictionary<,>)) is [var key, var value] && key == parents.Type)
            {
                result = value;
                return MethodShape.Batch;
            }

            if (awaited is not null && ClrTypes.Arguments(awaited, typeof(ILookup<,>)) is [var lookupKey, var element] && lookupKey == parents.Type)
            {
                result = element;
                return MethodShape.BatchMany;
            }

            result = $"for a list of parents it returns Task<IReadOnlyDictionary<{parents.Type.Name}, T>> or Task<ILookup<{parents.Type.Name}, T>>.";
            return null;
        }

        foreach (var (definition, shape) in new[] { (typeof(IQueryable<>), MethodShape.List), (typeof(One<>), MethodShape.One) })
        {
            if (ClrTypes.Arguments(type, definition) is [var row])
            {
                result = row;
                return shape;
            }
        }

        if (ClrTypes.Arguments(type, typeof(Children<,>)) is [_, var child])
        {
            result = child;
            return MethodShape.Children;
        }

        result = awaited ?? type;
        return MethodShape.Value;
    }
}
