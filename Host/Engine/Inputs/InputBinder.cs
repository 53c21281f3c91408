using System.Collections;
using System.Collections.Concurrent;
using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Engine.Execution;
using Headless.Engine.Model;

namespace Headless.Engine.Inputs;

/// <summary>From coerced GraphQL values to what a method takes: records, ids, optionals, lists.</summary>
internal sealed class InputBinder(SchemaModel model)
{
    private readonly ConcurrentDictionary<Type, InputMaker> _makers = new();

    /// <summary>The value of an argument or input field.</summary>
    /// <param name="field">What is declared.</param>
    /// <param name="value">What was sent, coerced.</param>
    /// <param name="path">Where it stands.</param>
    /// <returns>The CLR value.</returns>
    /// <exception cref="NullRefusedException">Null was sent for what may only be left out.</exception>
    public object? Bind(InputFieldModel field, object? value, params string[] path) =>
        value is null && field.RefusesNull ? throw new NullRefusedException(path) : Convert(value, field.ClrType!, field.IdOf, path);

    /// <summary>The filter or order of a list: dictionaries all the way down, with ids opened.</summary>
    /// <param name="type">The input type's name.</param>
    /// <param name="value">What was sent, coerced.</param>
    /// <param name="idOf">What an id in it must be of.</param>
    /// <returns>The same, with a <see cref="Guid"/> in the place of each id.</returns>
    /// <exception cref="InvalidIdException">An id is malformed, or of something else.</exception>
    public object? OpenIds(TypeRef type, object? value, Type? idOf = null)
    {
        switch (value)
        {
            case null:
                return null;
            case string text when type.Inner == "ID":
                var (name, id) = NodeId.Decode(text, "where");
                return idOf is null || model.For(idOf)?.Name == name ? id : throw new InvalidIdException("where");
            case IDictionary<string, object?> fields when model.Types.GetValueOrDefault(type.Inner) is InputTypeModel input:
                return fields.ToDictionary(
                    f => f.Key,
                    f => input.Fields.First(i => i.Name == f.Key) is var field ? OpenIds(field.Type, f.Value, field.IdOf ?? idOf) : null,
                    StringComparer.Ordinal);
            case IEnumerable items and not string:
                return items.Cast<object?>().Select(i => OpenIds(type, i, idOf)).ToList();
            default:
                return value;
        }
    }

    private object? Convert(object? value, Type type, Type? idOf, string[] path)
    {
        if (ClrTypes.OptionalOf(type) is { } optional)
        {
            return Activator.CreateInstance(type, Convert(value, optional, idOf, path));
        }

        var target = ClrTypes.Unwrap(type);
        if (value is null)
        {
            return type.IsValueType && target == type ? Activator.CreateInstance(type) : null;
        }

        if (ClrTypes.ItemOf(target) is { } item)
        {
            var items = ((IEnumerable)value).Cast<object?>().Select((v, i) => Convert(v, item, idOf, [.. path, i.ToString(System.Globalization.CultureInfo.InvariantCulture)])).ToArray();
            var array = Array.CreateInstance(item, items.Length);
            Array.Copy(items, array, items.Length);
            return target.IsArray || target.IsInterface ? array : Activator.CreateInstance(target, array);
        }

        if (idOf is not null)
        {
            var (name, id) = NodeId.Decode((string)value, path);
            return model.For(idOf)?.Name == name ? id : throw new InvalidIdException(path);
        }

        return value switch
        {
            IDictionary<string, object?> fields => Construct(target, fields, path),
            string text when target == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null,
            _ when target.IsInstanceOfType(value) => value,
            _ when target.IsEnum => Enum.ToObject(target, value),
            _ => System.Convert.ChangeType(value, target, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private object Construct(Type type, IDictionary<string, object?> sent, string[] path)
    {
        var maker = _makers.GetOrAdd(type, t => InputMaker.Of(t, model));
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in maker.Fields)
        {
            if (sent.TryGetValue(field.Name, out var value) && !(value is null && field.NullIsDefault))
            {
                values[field.Property!.Name] = Bind(field, value, [.. path, field.Name]);
            }
        }

        return maker.Make(values);
    }
}
