using System.Globalization;

namespace Headless.Membership.Members;

/// <summary>A citizen identity number of 18 characters (GB 11643): region, birthday, serial number, check character.</summary>
internal static class NationalId
{
    /// <summary>How many characters it has.</summary>
    public const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Takes out spaces and checks length, digits, birthday and check character.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The birthday must not lie after it.</param>
    /// <returns>The number with a capital X; null when it is none.</returns>
    public static string? Clean(string? text, DateOnly today)
    {
        var number = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (number.Length != Length || !number[..17].All(char.IsAsciiDigit) || number[17] != CheckCharacter(number[..17]))
        {
            return null;
        }

        var isDate = DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthday);
        return isDate && birthday.Year >= 1900 && birthday <= today ? number : null;
    }

    /// <summary>The full years of the person's age: one more on each birthday, for 29 February on 1 March of a common year.</summary>
    /// <param name="number">The cleaned number.</param>
    /// <param name="day">The day.</param>
    /// <returns>The years.</returns>
    public static int AgeOn(string number, DateOnly day)
    {
        var birthday = DateOnly.ParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture);
        return day.Year - birthday.Year - ((day.Month, day.Day).CompareTo((birthday.Month, birthday.Day)) < 0 ? 1 : 0);
    }

    /// <summary>The last character, which follows from the others.</summary>
    /// <param name="digits">The first seventeen digits.</param>
    /// <returns>A digit or X.</returns>
    public static char CheckCharacter(string digits) => "10X98765432"[Weights.Select((w, i) => w * (digits[i] - '0')).Sum() % 11];

    /// <summary>The number as it is shown: its first three and last four characters.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The masked number.</returns>
    public static string Mask(string number) => number.Length == Length ? $"{number[..3]}***********{number[^4..]}" : new string('*', number.Length);
}
