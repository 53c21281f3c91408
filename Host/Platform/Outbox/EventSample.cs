using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Headless.Platform.Outbox;

/// <summary>Tries whether an event survives being written and read: makes one with a value in every place and compares.</summary>
internal static class EventSample
{
    private const int Deepest = 8;

    private static readonly Dictionary<Type, object> s_values = new()
    {
        [typeof(string)] = "甲",
        [typeof(Guid)] = Guid.Parse("01900000-0000-7000-8000-0000000000ff"),
        [typeof(bool)] = true,
        [typeof(byte)] = (byte)7,
        [typeof(short)] = (short)7,
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(float)] = 0.5f,
        [typeof(double)] = 0.5,
        [typeof(decimal)] = 0.5m,
        [typeof(DateTime)] = new DateTime(2026, 5, 1, 8, 30, 0, DateTimeKind.Utc),
        [typeof(DateOnly)] = new DateOnly(2026, 5, 1),
        [typeof(TimeOnly)] = new TimeOnly(8, 30),
        [typeof(Uri)] = new Uri("https://example.org/"),
    };

    /// <summary>Why the event cannot be kept; null when it can.</summary>
    public static string? ProblemOf(Type domainEvent)
    {
        try
        {
            var sample = Make(domainEvent, 0);
            var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(sample, domainEvent, EventRoute.Json), domainEvent, EventRoute.Json);
            return Difference(sample, read, domainEvent.Name) is { } lost ? $"{lost} is lost when it is kept as JSON; declare a record of ids and values." : null;
        }
#pragma warning disable CA1031 // Whatever it throws, it cannot be kept.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var cause = (e as TargetInvocationException)?.InnerException ?? e;
            return $"it cannot be kept as JSON; declare a record of ids and values. {cause.Message}";
        }
    }

    private static object Make(Type type, int depth)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (s_values.TryGetValue(plain, out var value))
        {
            return value;
        }

        if (plain.IsEnum)
        {
            return Enum.GetValues(plain) is { Length: > 0 } values ? values.GetValue(values.Length - 1)! : Enum.ToObject(plain, 0);
        }

        if (depth > Deepest)
        {
            throw new NotSupportedException($"{plain.Name} holds itself.");
        }

        return ItemOf(plain) is { } item ? MakeList(plain, item, depth) : MakeObject(plain, depth);
    }

    private static object MakeList(Type type, Type item, int depth)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item, depth + 1), 0);
        return type.IsAssignableFrom(list.GetType()) ? list : Activator.CreateInstance(type, list)!;
    }

    private static object MakeObject(Type type, int depth)
    {
        if (type.IsAbstract || type.IsInterface)
        {
            throw new NotSupportedException($"{type.Name} is no type that can be made.");
        }

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        if (constructor is null && !type.IsValueType)
        {
            throw new NotSupportedException($"{type.Name} has no public constructor.");
        }

        var parameters = constructor?.GetParameters() ?? [];
        var made = constructor?.Invoke([.. parameters.Select(p => Make(p.ParameterType, depth + 1))]) ?? Activator.CreateInstance(type)!;
        foreach (var property in PropertiesOf(type).Where(p => p.CanWrite && !parameters.Any(q => string.Equals(q.Name, p.Name, StringComparison.OrdinalIgnoreCase))))
        {
            property.SetValue(made, Make(property.PropertyType, depth + 1));
        }

        return made;
    }

    private static string? Difference(object? one, object? other, string at)
    {
        if (one is null || other is null || s_values.ContainsKey(one.GetType()) || one.GetType().IsEnum)
        {
            return Equals(one, other) ? null : at;
        }

        if (one is IEnumerable items)
        {
            var (left, right) = (items.Cast<object?>().ToList(), ((IEnumerable)other).Cast<object?>().ToList());
            return left.Count != right.Count ? at : left.Zip(right).Select(pair => Difference(pair.First, pair.Second, at)).FirstOrDefault(d => d is not null);
        }

        return PropertiesOf(one.GetType()).Select(p => Difference(p.GetValue(one), p.GetValue(other), $"{at}.{p.Name}")).FirstOrDefault(d => d is not null);
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0);

    private static Type? ItemOf(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type)
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(i => i.GetGenericArguments()[0])
            .FirstOrDefault();
}
