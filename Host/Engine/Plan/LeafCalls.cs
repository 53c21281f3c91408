using System.Globalization;

namespace Headless.Engine.Plan;

/// <summary>What the writers of fields come down to. Each says how much it wrote, as a <see cref="DirectWrite"/> does.</summary>
internal static class LeafCalls
{
    /// <summary>Writes a text.</summary>
    public static int Text(Span<byte> to, string value) => JsonBytes.TextAtOnce(to, value);

    /// <summary>Writes a whole number.</summary>
    public static int Int(Span<byte> to, int value)
    {
        value.TryFormat(to, out var written, default, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Writes a truth.</summary>
    public static int Boolean(Span<byte> to, bool value) => Name(to, value ? "true"u8 : "false"u8);

    /// <summary>Writes null.</summary>
    public static int Null(Span<byte> to) => Name(to, "null"u8);

    /// <summary>Writes what needs no change.</summary>
    public static int Name(Span<byte> to, ReadOnlySpan<byte> name) => name.TryCopyTo(to) ? name.Length : -name.Length;
}
