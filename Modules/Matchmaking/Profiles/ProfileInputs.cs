using System.ComponentModel.DataAnnotations;

namespace Headless.Matchmaking.Profiles;

/// <summary>What a person says of herself.</summary>
/// <param name="Nickname">The name she is shown by, 1 to 20 characters; not her legal name.</param>
/// <param name="Gender">Her gender.</param>
/// <param name="AgeBand">Her age, as a band; it must fit her identity number.</param>
/// <param name="City">Where she lives, in her own words; 40 characters at most.</param>
/// <param name="Education">Her education.</param>
/// <param name="Interests">What she likes to do: 10 at most, of 1 to 20 characters each.</param>
/// <param name="About">A few words about herself, 500 characters at most.</param>
internal sealed record MatchProfileDetailsInput(
    [property: Required, StringLength(20, MinimumLength = 1)] string Nickname,
    MatchGender Gender,
    MatchAgeBand AgeBand,
    [property: StringLength(40)] string? City = null,
    MatchEducation? Education = null,
    [property: MaxLength(10)] IReadOnlyList<string>? Interests = null,
    [property: StringLength(500)] string? About = null)
{
    private const int LongestInterest = 20;

    /// <summary>What is kept of it.</summary>
    public MatchProfileDetails Clean() => new(Nickname.Trim(), Gender, AgeBand, Text(City), Education, CleanInterests(), Text(About));

    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(MatchProfileDetailsInput);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private IReadOnlyList<string>? CleanInterests()
    {
        var interests = (Interests ?? []).Select(i => i.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return interests.Exists(i => i.Length is 0 or > LongestInterest) ? throw new MatchInvalidInterestException(LongestInterest)
            : interests.Count > 0 ? interests
            : null;
    }
}

/// <summary>Who sees each field. What is left out is shown to participants of the same event, but the city and the words about herself to a mutual match only.</summary>
/// <param name="Gender">Who sees the gender.</param>
/// <param name="AgeBand">Who sees the age band.</param>
/// <param name="City">Who sees the city.</param>
/// <param name="Education">Who sees the education.</param>
/// <param name="Interests">Who sees the interests.</param>
/// <param name="About">Who sees the words about herself.</param>
internal sealed record MatchProfileVisibilityInput(
    MatchVisibility Gender = MatchVisibility.EventParticipants,
    MatchVisibility AgeBand = MatchVisibility.EventParticipants,
    MatchVisibility City = MatchVisibility.MutualMatch,
    MatchVisibility Education = MatchVisibility.EventParticipants,
    MatchVisibility Interests = MatchVisibility.EventParticipants,
    MatchVisibility About = MatchVisibility.MutualMatch)
{
    /// <summary>What is kept of it.</summary>
    public MatchProfileVisibility Clean() => new(Gender, AgeBand, City, Education, Interests, About);
}

/// <summary>How to reach a person; one of the two at least.</summary>
/// <param name="Phone">A phone number, 5 to 20 digits, hyphens, spaces or a leading plus.</param>
/// <param name="WeChat">A WeChat id, 1 to 40 characters.</param>
internal sealed record MatchContactInput(
    [property: RegularExpression("^\\+?[0-9][0-9 -]{4,19}$")] string? Phone = null,
    [property: StringLength(40, MinimumLength = 1)] string? WeChat = null)
{
    /// <summary>What is kept of it; null when it says nothing.</summary>
    public MatchContact? Clean() => Phone is null && WeChat is null ? null : new(Phone, WeChat);

    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(MatchContactInput);
}
