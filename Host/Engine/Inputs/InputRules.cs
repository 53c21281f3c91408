using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Headless.Engine.Composition;
using Headless.Engine.Execution;
using Headless.Sdk;

namespace Headless.Engine.Inputs;

/// <summary>What an input record's annotations demand, read once: attributes are made anew whenever they are asked for, and a pattern among them is compiled anew.</summary>
/// <param name="Properties">Its properties in the order of their declaration.</param>
/// <param name="Together">What must be given together.</param>
internal sealed record InputRules(IReadOnlyList<PropertyRules> Properties, IReadOnlyList<RequiredTogetherAttribute> Together)
{
    /// <summary>Reads the annotations of a record.</summary>
    /// <param name="type">The record.</param>
    /// <returns>What they demand.</returns>
    public static InputRules Of(Type type)
    {
        var parameters = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault()?.GetParameters() ?? [];
        return new(
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => new PropertyRules(
                Names.OfField(p),
                Accessor.Get(p),
                [.. p.GetCustomAttributes<ValidationAttribute>(), .. parameters.FirstOrDefault(c => c.Name == p.Name)?.GetCustomAttributes<ValidationAttribute>() ?? []]))],
            [.. type.GetCustomAttributes<RequiredTogetherAttribute>()]);
    }
}

/// <summary>What is demanded of one property.</summary>
/// <param name="Field">Its name in the schema.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Rules">The rules.</param>
internal sealed record PropertyRules(string Field, Func<object, object?> Get, IReadOnlyList<ValidationAttribute> Rules);
