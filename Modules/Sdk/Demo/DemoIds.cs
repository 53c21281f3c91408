using System.Buffers.Binary;

namespace Headless.Sdk;

/// <summary>UUIDs of version 7 that are the same in every demo database and rise in the order they are made, so that links to the demo can be written down. One instance a table.</summary>
public sealed class DemoIds
{
    private static readonly ulong s_timestamp = (ulong)new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private ulong _made;

    /// <summary>The next id.</summary>
    /// <returns>The id.</returns>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (s_timestamp << 16) | 0x7000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | ++_made);
        return new(bytes, bigEndian: true);
    }
}
