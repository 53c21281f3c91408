using System.Collections;
using System.Globalization;
using System.Security.Cryptography;

namespace Headless.Engine.Lists;

/// <summary>A fingerprint of what a cursor is good for: the list, its ordering and its filter.</summary>
internal static class CursorBinding
{
    /// <summary>Computes the fingerprint.</summary>
    /// <param name="field">The list's coordinate.</param>
    /// <param name="ordering">Its ordering.</param>
    /// <param name="where">Its filter; the order of clauses in it does not matter.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(string field, Ordering ordering, IReadOnlyDictionary<string, object?>? where)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(field);
        writer.Write(ordering.Keys.Count);
        foreach (var key in ordering.Keys)
        {
            writer.Write(key.Property.Name);
            writer.Write(key.Descending);
        }

        Write(writer, where);
        writer.Flush();
        return SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void Write(BinaryWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Write('0');
                break;
            case IReadOnlyDictionary<string, object?> fields:
                writer.Write('{');
                foreach (var (name, below) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
                {
                    writer.Write(name);
                    Write(writer, below);
                }

                writer.Write('}');
                break;
            case IEnumerable items and not string:
                writer.Write('[');
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.Write(']');
                break;
            case DateTime time:
                writer.Write('t');
                writer.Write(time.Ticks);
                break;
            default:
                writer.Write('v');
                writer.Write(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }
}
