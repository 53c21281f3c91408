using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>From CLR types to output types; plain records and enums become types when they are first met.</summary>
internal sealed class OutputTypes(CompositionState state)
{
    private static readonly NullabilityInfoContext s_nullability = new();

    /// <summary>The type of a property.</summary>
    public TypeRef Of(PropertyInfo property)
    {
        lock (s_nullability)
        {
            return Of(property.PropertyType, s_nullability.Create(property), property.DeclaringType!);
        }
    }

    /// <summary>The type of what a method returns, awaited or streamed.</summary>
    public TypeRef OfResult(MethodInfo method)
    {
        NullabilityInfo nullability;
        lock (s_nullability)
        {
            nullability = s_nullability.Create(method.ReturnParameter);
        }

        var type = method.ReturnType;
        if (ClrTypes.Awaited(type) is { } awaited)
        {
            (type, nullability) = (awaited, nullability.GenericTypeArguments[0]);
        }

        if (ClrTypes.Arguments(type, typeof(IAsyncEnumerable<>)) is [var streamed])
        {
            (type, nullability) = (streamed, nullability.GenericTypeArguments[0]);
        }

        return Of(type, nullability, method.DeclaringType!);
    }

    /// <summary>The type of a CLR type.</summary>
    public TypeRef Of(Type type, NullabilityInfo? nullability, Type usedBy)
    {
        var reference = ClrTypes.ItemOf(type) is { } item
            ? TypeRef.ListOf(Of(item, Item(nullability), usedBy))
            : TypeRef.Named(Name(ClrTypes.Unwrap(type), usedBy));
        return ClrTypes.IsRequired(type, nullability) ? reference.Required() : reference;
    }

    /// <summary>The name of a type; makes the type when it has none yet.</summary>
    public string Name(Type type, Type usedBy)
    {
        if (ClrTypes.Scalars.TryGetValue(type, out var scalar))
        {
            return scalar;
        }

        if (state.NameOf(type) is { } known)
        {
            return known;
        }

        if (type.IsEnum)
        {
            return AddEnum(type);
        }

        var owner = state.OwnerOf(type);
        var name = Names.OfType(type);
        state.Bind(type, name);
        if (CompositionState.IsEntity(type) || CompositionState.IsReference(type))
        {
            state.Report(state.OwnerOf(usedBy), name, null, $"{usedBy.Name} returns this row, but no class says [ObjectType<{type.Name}>].");
        }

        var model = new ObjectTypeModel(name, owner, state.Descriptions.Of(type), type);
        if (state.Add(model))
        {
            state.Later(() => new ObjectFields(state, this).AddProperties(model));
        }

        return name;
    }

    private string AddEnum(Type type)
    {
        var name = Names.OfType(type);
        state.Bind(type, name);
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => new EnumValueModel(
            Names.Declared(f) ?? Names.Screaming(f.Name), f.GetValue(null)!, state.Descriptions.Of(f), f.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason));
        state.Add(new EnumTypeModel(name, state.OwnerOf(type), state.Descriptions.Of(type), [.. values]));
        return name;
    }

    private static NullabilityInfo? Item(NullabilityInfo? list) => list?.ElementType ?? list?.GenericTypeArguments.FirstOrDefault();
}
