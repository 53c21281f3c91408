using System.Security.Cryptography;

namespace Headless.Courses.Lessons;

/// <summary>The code that a teacher shows in a lesson, and whoever is there types in.</summary>
internal static class AttendanceCode
{
    /// <summary>Characters of a code: with 29 characters to choose from, one guess in 500 billion hits a given code.</summary>
    public const int Length = 8;

    /// <summary>How long before a lesson begins its code is taken. This product's choice.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(30);

    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTWXYZ";   // no character that is taken for another

    /// <summary>A random code.</summary>
    public static string Make() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>A code as it is kept: capitals, without the spaces and hyphens that people put between.</summary>
    public static string Clean(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();

    /// <summary>Whether the code of a lesson is taken now: from half an hour before it begins until it ends.</summary>
    public static bool IsTaken(DateTime startsAt, DateTime endsAt, DateTime now) => startsAt - Early <= now && now <= endsAt;
}
