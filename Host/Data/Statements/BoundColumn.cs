using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Statements;

/// <summary>A column whose values are sent as parameters, the way EF would.</summary>
/// <param name="mapping">The column.</param>
internal sealed class BoundColumn(IColumnMapping mapping)
{
    private readonly IClrPropertyGetter _value = mapping.Property.GetGetter();

    public string Name => mapping.Column.Name;

    /// <summary>A parameter with a row's value.</summary>
    public DbParameter Parameter(DbCommand maker, string name, object row) => Of(maker, name, _value.GetClrValue(row));

    /// <summary>A parameter with a value.</summary>
    public DbParameter Of(DbCommand maker, string name, object? value) => mapping.TypeMapping.CreateParameter(maker, name, value, mapping.Column.IsNullable);
}
