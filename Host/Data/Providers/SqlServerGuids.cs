using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Headless.Data.Providers;

/// <summary>
/// SQL Server compares a uniqueidentifier from its tail. Moving the bytes makes its order that of UUID version 7, so that inserts stay at the end of an index and keyset pages mean the same everywhere.
/// </summary>
internal sealed class SqlServerGuids() : ValueConverter<Guid, Guid>(value => ToDatabase(value), value => FromDatabase(value))
{
    // Positions in a Guid's own byte layout, from the one SQL Server compares first.
    private static ReadOnlySpan<byte> Significance => [10, 11, 12, 13, 14, 15, 8, 9, 6, 7, 4, 5, 0, 1, 2, 3];

    public static Guid ToDatabase(Guid value)
    {
        Span<byte> from = stackalloc byte[16];
        Span<byte> to = stackalloc byte[16];
        value.TryWriteBytes(from, bigEndian: true, out _);
        for (var i = 0; i < 16; i++)
        {
            to[Significance[i]] = from[i];
        }

        return new(to);
    }

    public static Guid FromDatabase(Guid value)
    {
        Span<byte> from = stackalloc byte[16];
        Span<byte> to = stackalloc byte[16];
        value.TryWriteBytes(from);
        for (var i = 0; i < 16; i++)
        {
            to[i] = from[Significance[i]];
        }

        return new(to, bigEndian: true);
    }
}
