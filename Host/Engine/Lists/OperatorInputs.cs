using Headless.Engine.Model;

namespace Headless.Engine.Lists;

/// <summary>Makes the operator input of one scalar or enum: <c>StringFilter</c>, <c>DateFilter</c>, <c>OrganizationLevelFilter</c>.</summary>
internal static class OperatorInputs
{
    private static readonly Dictionary<string, Type> Scalars = new(StringComparer.Ordinal)
    {
        ["String"] = typeof(string),
        ["Int"] = typeof(int),
        ["Long"] = typeof(long),
        ["Float"] = typeof(double),
        ["Boolean"] = typeof(bool),
        ["Date"] = typeof(DateOnly),
        ["DateTime"] = typeof(DateTime),
        ["ID"] = typeof(Guid),
    };

    /// <summary>The name of the operator input for a type.</summary>
    /// <param name="type">A scalar's or enum's name.</param>
    /// <returns>The name.</returns>
    public static string NameOf(string type) => type + "Filter";

    /// <summary>Whether values of the column can be compared.</summary>
    /// <param name="column">The column.</param>
    /// <returns>True if so.</returns>
    public static bool Supports(ColumnField column) => column.Type is NamedTypeRef && (Scalars.ContainsKey(column.Type.Inner) || IsEnum(column));

    /// <summary>Makes the input.</summary>
    /// <param name="column">A column of the type.</param>
    /// <param name="owner">The owner of a column of an enum; scalars are the engine's.</param>
    /// <returns>The input.</returns>
    public static InputTypeModel For(ColumnField column, Owner owner)
    {
        var type = column.Type.Inner;
        var clr = Scalars.GetValueOrDefault(type) ?? Underlying(column);
        var model = new InputTypeModel(NameOf(type), IsEnum(column) ? owner : Owner.Engine, $"Compares a value of type {type}. All comparisons that are given must hold.");

        Value(Operators.Eq, "The value is equal to this one; null finds what has no value.");
        Value(Operators.Neq, "The value is not equal to this one, or there is none; null finds what has a value.");
        List(Operators.In, "The value is one of these. An empty list finds nothing.");
        List(Operators.Nin, "The value is none of these, or there is none.");
        if (type == "String")
        {
            Value(Operators.Contains, "The text contains this one.");
            Value(Operators.StartsWith, "The text begins with this one.");
            Value(Operators.EndsWith, "The text ends with this one.");
        }
        else if (clr != typeof(bool) && clr != typeof(Guid) && !clr.IsEnum)
        {
            Value(Operators.Gt, "The value is greater or later than this one.");
            Value(Operators.Gte, "The value is this one, or greater or later.");
            Value(Operators.Lt, "The value is less or earlier than this one.");
            Value(Operators.Lte, "The value is this one, or less or earlier.");
        }

        return model;

        void Value(string name, string description) => model.Fields.Add(new(name, TypeRef.Named(type), description) { ClrType = clr });
        void List(string name, string description) => model.Fields.Add(new(name, TypeRef.ListOf(TypeRef.Named(type).Required()), description) { ClrType = clr });
    }

    private static bool IsEnum(ColumnField column) => Underlying(column).IsEnum;

    private static Type Underlying(ColumnField column) => Nullable.GetUnderlyingType(column.Property.PropertyType) ?? column.Property.PropertyType;
}
