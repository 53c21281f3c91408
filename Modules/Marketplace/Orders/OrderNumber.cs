using System.Globalization;

namespace Headless.Marketplace.Orders;

/// <summary>Numbers that people read to each other: a day and eight characters that cannot be taken for one another.</summary>
internal static class OrderNumber
{
    /// <summary>The length of a number.</summary>
    public const int Length = 17;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U
    private static readonly TimeSpan s_shanghai = TimeSpan.FromHours(8);

    /// <summary>The number of an order, such as <c>M20261123K7Q2M9XA</c>: forty random bits of its id after the local day.</summary>
    /// <param name="id">The order's id.</param>
    /// <param name="placedAt">When it was placed, UTC.</param>
    public static string Of(Guid id, DateTime placedAt)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = 0L;
        foreach (var value in bytes[11..])
        {
            bits = (bits << 8) | value;
        }

        return string.Create(Length, (bits, Day: DateOnly.FromDateTime(placedAt + s_shanghai)), static (text, state) =>
        {
            text[0] = 'M';
            state.Day.TryFormat(text[1..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
            for (var i = 0; i < 8; i++)
            {
                text[Length - 1 - i] = Alphabet[(int)(state.bits >> (5 * i)) & 31];
            }
        });
    }
}
