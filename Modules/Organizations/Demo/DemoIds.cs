using System.Buffers.Binary;

namespace Headless.Organizations.Demo;

/// <summary>UUIDs of version 7 that are the same in every demo database and rise in the order they are made, so that links to the demo can be written down.</summary>
internal sealed class DemoIds
{
    private static readonly long Timestamp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private ulong _made;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)Timestamp << 16) | 0x7000);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000 | ++_made);
        return new Guid(bytes, bigEndian: true);
    }
}
