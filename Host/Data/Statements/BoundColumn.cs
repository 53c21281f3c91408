using System.Data.Common;
using Headless.Data.Providers;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headless.Data.Statements;

/// <summary>A column whose values are sent as parameters, the way EF would.</summary>
/// <param name="mapping">The column.</param>
internal sealed class BoundColumn(IColumnMapping mapping)
{
    private readonly IClrPropertyGetter _value = mapping.Property.GetGetter();
    private readonly ValueConverter? _converter = mapping.TypeMapping.Converter;

    public string Name => mapping.Column.Name;

    /// <summary>Whether the driver is given values of a type that can be bound past it.</summary>
    public bool IsPlain { get; } = SqliteStatement.CanBind(mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.Property.ClrType);

    /// <summary>A row's value.</summary>
    public BoundValue Of(object row) => new(this, _value.GetClrValue(row));

    /// <summary>A parameter with a value.</summary>
    public DbParameter Parameter(DbCommand maker, string name, object? value) => mapping.TypeMapping.CreateParameter(maker, name, value, mapping.Column.IsNullable);

    /// <summary>What the driver is given for a value.</summary>
    public object? ToDriver(object? value) => _converter is null || value is null ? value : _converter.ConvertToProvider(value);
}

/// <summary>A value for a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The value, as the entity has it.</param>
internal readonly record struct BoundValue(BoundColumn Column, object? Value)
{
    /// <summary>A parameter with it.</summary>
    public DbParameter Parameter(DbCommand maker, string name) => Column.Parameter(maker, name, Value);
}
