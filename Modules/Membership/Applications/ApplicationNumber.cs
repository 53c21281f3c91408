using System.Globalization;
using Headless.Membership.JoinCodes;

namespace Headless.Membership.Applications;

/// <summary>Numbers of applications: the day and six random characters, so that a number tells nothing of how many there are.</summary>
internal static class ApplicationNumber
{
    /// <summary>The most characters of a number.</summary>
    public const int MaxLength = 20;

    /// <summary>A new number.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The number.</returns>
    public static string Make(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"RH{day:yyyyMMdd}-{CodeText.Make(6)}");
}
