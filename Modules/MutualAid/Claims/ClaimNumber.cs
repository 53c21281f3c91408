using System.Globalization;

namespace Headless.MutualAid.Claims;

/// <summary>Numbers that people read to each other: a day and eight characters that cannot be taken for one another.</summary>
internal static class ClaimNumber
{
    /// <summary>The length of a number.</summary>
    public const int Length = 17;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";   // Crockford: no I, L, O, U

    /// <summary>The number of a claim, such as <c>M20261123K7Q2M9XA</c>: forty random bits of its id after the day.</summary>
    /// <param name="id">The claim's id.</param>
    /// <param name="day">The day on which it was made.</param>
    public static string Of(Guid id, DateOnly day)
    {
        var bits = id.ToByteArray(bigEndian: true)[11..].Aggregate(0L, (all, value) => (all << 8) | value);
        return string.Create(Length, (bits, day), static (text, state) =>
        {
            text[0] = 'M';
            state.day.TryFormat(text[1..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
            for (var i = 0; i < 8; i++)
            {
                text[Length - 1 - i] = Alphabet[(int)(state.bits >> (5 * i)) & 31];
            }
        });
    }
}
