using System.Globalization;

namespace Headless.Engine.Lists;

/// <summary>Writes the values of a row's sort keys in a few bytes, and reads them back.</summary>
internal static class CursorValues
{
    /// <summary>Whether values of the type can stand in a cursor: they are comparable in every database and never null.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True if so.</returns>
    public static bool Supports(Type type) => type.IsEnum || type == typeof(Guid) || type == typeof(DateOnly) || Type.GetTypeCode(type) is
        TypeCode.String or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or TypeCode.Byte or TypeCode.Boolean or TypeCode.Double or TypeCode.DateTime;

    /// <summary>Writes the values.</summary>
    /// <param name="values">One value a key.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Write(IEnumerable<object> values)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var value in values)
        {
            Write(writer, value);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads values back.</summary>
    /// <param name="bytes">What <see cref="Write(IEnumerable{object})"/> made.</param>
    /// <param name="types">The type of each key.</param>
    /// <returns>One value a key.</returns>
    public static IReadOnlyList<object> Read(byte[] bytes, IEnumerable<Type> types)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return types.Select(t => Read(reader, t)).ToList();
    }

    private static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case Guid guid:
                writer.Write(guid.ToByteArray());
                break;
            case string text:
                writer.Write(text);
                break;
            case DateTime time:
                writer.Write(time.Ticks);
                break;
            case DateOnly date:
                writer.Write7BitEncodedInt(date.DayNumber);
                break;
            case double number:
                writer.Write(number);
                break;
            default:
                writer.Write7BitEncodedInt64(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object Read(BinaryReader reader, Type type) => type switch
    {
        _ when type == typeof(Guid) => new Guid(reader.ReadBytes(16)),
        _ when type == typeof(string) => reader.ReadString(),
        _ when type == typeof(DateTime) => new DateTime(reader.ReadInt64(), DateTimeKind.Utc),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(reader.Read7BitEncodedInt()),
        _ when type == typeof(double) => reader.ReadDouble(),
        { IsEnum: true } => Enum.ToObject(type, reader.Read7BitEncodedInt64()),
        _ => Convert.ChangeType(reader.Read7BitEncodedInt64(), type, CultureInfo.InvariantCulture),
    };
}
