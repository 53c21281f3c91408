using System.Reflection;
using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Mutations;

/// <summary>What makes a mutation happen once per caller and key, known when the schema is built.</summary>
internal sealed class Idempotence
{
    private readonly string _mutation;
    private readonly Func<object, object?> _key;

    private Idempotence(string mutation, PropertyInfo key) => (_mutation, _key) = (mutation, Accessor.Get(key));

    /// <summary>The mutation's; null when it does not promise it.</summary>
    public static Idempotence? Of(FieldModel field, MethodSource source) =>
        source.Method.IsDefined(typeof(IdempotentAttribute), false) && KeyOf(source) is { } key ? new(field.Name, key) : null;

    /// <summary>The property of the input that holds the key; null when there is none.</summary>
    public static PropertyInfo? KeyOf(MethodSource source) =>
        source.Parameters.FirstOrDefault(p => p.Argument is not null)?.Type.GetProperty(IdempotentAttribute.KeyProperty) is { } key && key.PropertyType == typeof(string) ? key : null;

    /// <summary>The request that an input is.</summary>
    /// <exception cref="UnauthenticatedException">Nobody in particular asks; such callers cannot be told apart.</exception>
    public RepeatableRequest Request(Caller caller, object input) => new(
        caller.Kind, caller.Id ?? throw new UnauthenticatedException(), _mutation, (string)_key(input)!, CanonicalInput.Of(input));
}
