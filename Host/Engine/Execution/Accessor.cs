using System.Linq.Expressions;
using System.Reflection;

namespace Headless.Engine.Execution;

/// <summary>Access to members that are known at schema build only. Each is compiled when first used: most fields of a large schema are not asked for in a host's first seconds.</summary>
internal static class Accessor
{
    /// <summary>Reads a property.</summary>
    public static Func<object, object?> Get(PropertyInfo property)
    {
        Func<object, object?>? compiled = null;
        return source => (compiled ??= Compile(property))(source);
    }

    /// <summary>Reads a property of objects that have it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="other">What is read from other objects.</param>
    public static Func<object, object?> GetWhereDeclared(PropertyInfo property, object? other)
    {
        Func<object, object?>? compiled = null;
        return source => (compiled ??= Compile(property, other))(source);
    }

    /// <summary>Calls a method.</summary>
    public static Func<object, object?[], object?> Call(MethodInfo method)
    {
        Func<object, object?[], object?>? compiled = null;
        return (instance, arguments) => (compiled ??= Compile(method))(instance, arguments);
    }

    /// <summary>Awaits what a method returned, whether it is a task or a plain value.</summary>
    public static Func<object?, ValueTask<object?>> Await(Type returned)
    {
        if (!returned.IsGenericType || returned.GetGenericTypeDefinition() is not { } definition || (definition != typeof(Task<>) && definition != typeof(ValueTask<>)))
        {
            return value => new(value);
        }

        var name = definition == typeof(Task<>) ? nameof(AwaitTask) : nameof(AwaitValueTask);
        return typeof(Accessor).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(returned.GetGenericArguments()[0])
            .CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    private static Func<object, object?> Compile(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(source, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), source).Compile();
    }

    private static Func<object, object?> Compile(PropertyInfo property, object? other)
    {
        var source = Expression.Parameter(typeof(object));
        var value = Expression.Convert(Expression.Property(Expression.Convert(source, property.DeclaringType!), property), typeof(object));
        return Expression.Lambda<Func<object, object?>>(
            Expression.Condition(Expression.TypeIs(source, property.DeclaringType!), value, Expression.Constant(other, typeof(object))), source).Compile();
    }

    private static Func<object, object?[], object?> Compile(MethodInfo method)
    {
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var values = method.GetParameters().Select((p, i) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType));
        var call = Expression.Call(Expression.Convert(instance, method.DeclaringType!), method, values);
        return Expression.Lambda<Func<object, object?[], object?>>(Expression.Convert(call, typeof(object)), instance, arguments).Compile();
    }

    private static async ValueTask<object?> AwaitTask<T>(object? task) => await ((Task<T>)task!).ConfigureAwait(false);

    private static async ValueTask<object?> AwaitValueTask<T>(object? task) => await ((ValueTask<T>)task!).ConfigureAwait(false);
}
