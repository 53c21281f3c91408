using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headless.Data.Providers;

#pragma warning disable EF1001 // There is no public seam for a provider's type mappings; a test holds the outcome.

/// <summary>UUIDs as 16 bytes in their own order instead of 36 characters: two thirds of the size, and the order of version 7.</summary>
internal sealed class SqliteGuids(TypeMappingSourceDependencies dependencies, RelationalTypeMappingSourceDependencies relationalDependencies)
    : SqliteTypeMappingSource(dependencies, relationalDependencies)
{
    private static readonly RelationalTypeMapping Bytes = (RelationalTypeMapping)new SqliteByteArrayTypeMapping("BLOB")
        .WithComposedConverter(new ValueConverter<Guid, byte[]>(value => value.ToByteArray(true), bytes => new Guid(bytes, true)));

    protected override RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        mappingInfo.ClrType == typeof(Guid) ? Bytes : base.FindMapping(mappingInfo);
}
