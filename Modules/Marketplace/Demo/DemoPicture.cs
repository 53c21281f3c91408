using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Headless.Marketplace.Demo;

/// <summary>Small PNG pictures that show nothing but colours: two bands and a disc, different for each number.</summary>
internal static class DemoPicture
{
    private const int Width = 96;
    private const int Height = 72;
    private static readonly uint[] s_crc = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    private static readonly (byte R, byte G, byte B)[] s_palette =
    [
        (0x2E, 0x5E, 0x4E), (0xC7, 0xA2, 0x52), (0x8F, 0xB3, 0xA5), (0x7A, 0x2E, 0x2E), (0xE8, 0xD9, 0xB5), (0x3B, 0x4A, 0x6B), (0xB5, 0x6A, 0x4A), (0x9B, 0xB8, 0x6F),
    ];

    /// <summary>A picture.</summary>
    /// <param name="number">Which one.</param>
    public static byte[] Draw(int number)
    {
        var (sky, ground, disc) = (Colour(number), Colour(number + 3), Colour(number + 5));
        var pixels = new MemoryStream();
        using (var compressed = new ZLibStream(pixels, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                compressed.WriteByte(0);   // the line is not filtered
                for (var x = 0; x < Width; x++)
                {
                    var isDisc = ((x - (Width / 2)) * (x - (Width / 2))) + ((y - (Height / 2)) * (y - (Height / 2))) < 20 * 20;
                    var (r, g, b) = isDisc ? disc : y < Height * 2 / 3 ? sky : ground;
                    compressed.Write([r, g, b]);
                }
            }
        }

        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];   // eight bits of red, green and blue
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], Height);
        using var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Write(png, "IHDR", header);
        Write(png, "IDAT", pixels.ToArray());
        Write(png, "IEND", []);
        return png.ToArray();
    }

    private static (byte R, byte G, byte B) Colour(int number) => s_palette[number % s_palette.Length];

    private static void Write(MemoryStream png, string type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~chunk.Aggregate(uint.MaxValue, (crc, b) => s_crc[(byte)(crc ^ b)] ^ (crc >> 8)));
        png.Write(number);
    }
}
