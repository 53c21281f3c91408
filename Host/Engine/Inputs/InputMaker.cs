using System.Reflection;
using Headless.Engine.Model;

namespace Headless.Engine.Inputs;

/// <summary>How an input record is made, found once.</summary>
/// <param name="fields">Its fields in the schema.</param>
/// <param name="type">The record.</param>
/// <param name="constructor">Its constructor.</param>
internal sealed class InputMaker(IReadOnlyList<InputFieldModel> fields, Type type, ConstructorInfo constructor)
{
    private readonly ConstructorInvoker _invoker = ConstructorInvoker.Create(constructor);
    private readonly (string Name, object? Default)[] _parameters = [.. constructor.GetParameters().Select(p => (p.Name!, p.HasDefaultValue ? p.DefaultValue ?? Default(p.ParameterType) : Default(p.ParameterType)))];

    /// <summary>Its fields in the schema.</summary>
    public IReadOnlyList<InputFieldModel> Fields => fields;

    /// <summary>Finds out how a record is made.</summary>
    /// <param name="type">The record.</param>
    /// <param name="model">The schema.</param>
    /// <returns>How.</returns>
    public static InputMaker Of(Type type, SchemaModel model) => new(
        model.Types.Values.OfType<InputTypeModel>().First(t => t.ClrType == type).Fields,
        type,
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var single] || single.ParameterType != type)   // not a record's copy constructor
            .OrderByDescending(c => c.GetParameters().Length).First());

    /// <summary>Makes one.</summary>
    /// <param name="values">What was sent, by the properties' names.</param>
    /// <returns>The record.</returns>
    public object Make(Dictionary<string, object?> values)
    {
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values.Remove(_parameters[i].Name, out var value) ? value : _parameters[i].Default;
        }

        var instance = _invoker.Invoke(arguments.AsSpan());
        foreach (var (name, value) in values)
        {
            type.GetProperty(name)!.SetValue(instance, value);
        }

        return instance;
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
