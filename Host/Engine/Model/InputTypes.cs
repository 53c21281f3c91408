using System.Reflection;

namespace Headless.Engine.Model;

/// <summary>An input object type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
/// <param name="IsOneOf">Exactly one field is given.</param>
public sealed record InputTypeModel(string Name, Owner Owner, string? Description, bool IsOneOf = false) : TypeModel(Name, Owner, Description)
{
    /// <summary>The CLR record that a value becomes; null: a dictionary by field name.</summary>
    public Type? ClrType { get; init; }

    /// <summary>The fields; a list because a filter refers to itself.</summary>
    public List<InputFieldModel> Fields { get; } = [];
}

/// <summary>A field of an input object, or an argument.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">Its description.</param>
public sealed record InputFieldModel(string Name, TypeRef Type, string? Description)
{
    /// <summary>The record's property; null for arguments and dictionaries.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>The CLR type that the value becomes; null for what stays a dictionary.</summary>
    public Type? ClrType { get; init; }

    /// <summary>The entity or reference whose global id is expected.</summary>
    public Type? IdOf { get; init; }

    /// <summary>The default, as a CLR value.</summary>
    public object? Default { get; init; }

    /// <summary>Whether it may be left out and yet is never null: in a patch, what cannot be cleared.</summary>
    public bool RefusesNull { get; init; }

    /// <summary>Whether null stands for the default, as leaving it out does: the property behind it has no null.</summary>
    public bool NullIsDefault { get; init; }

    /// <summary>Why it is deprecated; null when it is not.</summary>
    public string? Deprecation { get; init; }
}
