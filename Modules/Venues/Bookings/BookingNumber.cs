using System.Globalization;

namespace Headless.Venues.Bookings;

/// <summary>Numbers that people read to each other at the counter: a day and eight characters that cannot be taken for one another.</summary>
internal static class BookingNumber
{
    /// <summary>The length of a number.</summary>
    public const int Length = 17;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U

    /// <summary>The number of a booking, such as <c>V20261123K7Q2M9XA</c>: forty random bits of its id after the local day.</summary>
    /// <param name="id">The booking's id.</param>
    /// <param name="localDay">The local day on which it was made.</param>
    public static string Of(Guid id, DateOnly localDay)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = 0L;
        foreach (var value in bytes[11..])
        {
            bits = (bits << 8) | value;
        }

        return string.Create(Length, (bits, localDay), static (text, state) =>
        {
            text[0] = 'V';
            state.localDay.TryFormat(text[1..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
            for (var i = 0; i < 8; i++)
            {
                text[Length - 1 - i] = Alphabet[(int)(state.bits >> (5 * i)) & 31];
            }
        });
    }
}
