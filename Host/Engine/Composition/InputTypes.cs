using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>From CLR types to input types; records become input objects when they are first met.</summary>
internal sealed class InputTypes(CompositionState state, OutputTypes outputs)
{
    private static readonly NullabilityInfoContext s_nullability = new();
    private readonly Dictionary<Type, string> _names = [];

    /// <summary>An argument.</summary>
    public InputFieldModel Argument(ParameterInfo parameter)
    {
        NullabilityInfo nullability;
        lock (s_nullability)
        {
            nullability = s_nullability.Create(parameter);
        }

        var hasDefault = parameter is { HasDefaultValue: true, DefaultValue: not null };
        var type = Of(parameter.ParameterType, nullability, IdOf(parameter), parameter.Member.DeclaringType!);
        return new(
            parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? parameter.Name!,
            hasDefault ? type.Nullable() : type,
            state.Descriptions.Of(parameter))
        {
            ClrType = parameter.ParameterType,
            IdOf = IdOf(parameter),
            Default = hasDefault ? parameter.DefaultValue : null,
            Deprecation = parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
        };
    }

    private TypeRef Of(Type type, NullabilityInfo? nullability, Type? idOf, Type usedBy)
    {
        if (ClrTypes.OptionalOf(type) is { } optional)
        {
            return Of(optional, nullability?.GenericTypeArguments.FirstOrDefault(), idOf, usedBy).Nullable();
        }

        TypeRef reference;
        if (ClrTypes.ItemOf(type) is { } item)
        {
            reference = TypeRef.ListOf(Of(item, nullability?.ElementType ?? nullability?.GenericTypeArguments.FirstOrDefault(), idOf, usedBy));
        }
        else
        {
            reference = TypeRef.Named(idOf is not null ? "ID" : Name(ClrTypes.Unwrap(type), usedBy));
        }

        return ClrTypes.IsRequired(type, nullability) ? reference.Required() : reference;
    }

    private string Name(Type type, Type usedBy)
    {
        if (ClrTypes.Scalars.ContainsKey(type) || type.IsEnum)
        {
            return outputs.Name(type, usedBy);
        }

        if (_names.TryGetValue(type, out var known))
        {
            return known;
        }

        var name = Names.OfType(type);
        name = name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input";
        _names[type] = name;
        if (type.IsInterface || type.IsAbstract || (CompositionState.IsEntity(type) && !type.IsValueType))
        {
            state.Report(state.OwnerOf(usedBy), usedBy.Name, null, $"{type.Name} is neither a service nor something a caller can send.");
            return name;
        }

        var model = new InputTypeModel(name, state.OwnerOf(type), state.Descriptions.Of(type)) { ClrType = type };
        if (state.Add(model))
        {
            state.Later(() => model.Fields.AddRange(Fields(type)));
        }

        return name;
    }

    private IEnumerable<InputFieldModel> Fields(Type type)
    {
        var defaults = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()?.GetParameters() ?? [];
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).OrderBy(p => p.MetadataToken))
        {
            NullabilityInfo nullability;
            lock (s_nullability)
            {
                nullability = s_nullability.Create(property);
            }

            var parameter = defaults.FirstOrDefault(p => p.Name == property.Name);
            var idOf = IdOf(property) ?? (parameter is null ? null : IdOf(parameter));
            var fallback = parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null;
            var fieldType = Of(property.PropertyType, nullability, idOf, type);
            yield return new(Names.OfField(property), fallback is null ? fieldType : fieldType.Nullable(), state.Descriptions.Of(property))
            {
                Property = property,
                ClrType = property.PropertyType,
                IdOf = idOf,
                Default = fallback,
                NullIsDefault = fallback is not null && fieldType.NonNull,
                RefusesNull = ClrTypes.OptionalOf(property.PropertyType) is { } optional && ClrTypes.IsRequired(optional, nullability.GenericTypeArguments.FirstOrDefault()),
                Deprecation = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            };
        }
    }

    private static Type? IdOf(ICustomAttributeProvider provider) => provider
        .GetCustomAttributes(false)
        .Select(a => a.GetType())
        .FirstOrDefault(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(IDAttribute<>))
        ?.GetGenericArguments()[0];
}
