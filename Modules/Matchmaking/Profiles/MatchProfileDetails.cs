namespace Headless.Matchmaking.Profiles;

/// <summary>What a person says of herself. In somebody else's eyes a field that is not shown to the viewer is null, as one that was left empty.</summary>
/// <param name="Nickname">The name she is shown by; every participant sees it.</param>
/// <param name="Gender">Her gender.</param>
/// <param name="AgeBand">Her age, as a band; checked against her identity number when she wrote it.</param>
/// <param name="City">Where she lives, in her own words.</param>
/// <param name="Education">Her education.</param>
/// <param name="Interests">What she likes to do.</param>
/// <param name="About">A few words about herself.</param>
internal sealed record MatchProfileDetails(
    string Nickname, MatchGender? Gender, MatchAgeBand? AgeBand, string? City, MatchEducation? Education, IReadOnlyList<string>? Interests, string? About)
{
    /// <summary>The details as a viewer may see them.</summary>
    /// <param name="visibility">What she shows to whom.</param>
    /// <param name="isMatch">Whether the viewer and she have matched.</param>
    public MatchProfileDetails ShownTo(MatchProfileVisibility visibility, bool isMatch)
    {
        return new(
            Nickname,
            Shows(visibility.Gender) ? Gender : null,
            Shows(visibility.AgeBand) ? AgeBand : null,
            Shows(visibility.City) ? City : null,
            Shows(visibility.Education) ? Education : null,
            Shows(visibility.Interests) ? Interests : null,
            Shows(visibility.About) ? About : null);

        bool Shows(MatchVisibility to) => to == MatchVisibility.EventParticipants || (to == MatchVisibility.MutualMatch && isMatch);
    }

    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(MatchProfileDetails);
}

/// <summary>Who may see each field of a profile. The nickname is what participants see in any case.</summary>
/// <param name="Gender">Who sees the gender.</param>
/// <param name="AgeBand">Who sees the age band.</param>
/// <param name="City">Who sees the city.</param>
/// <param name="Education">Who sees the education.</param>
/// <param name="Interests">Who sees the interests.</param>
/// <param name="About">Who sees the words about herself.</param>
internal sealed record MatchProfileVisibility(
    MatchVisibility Gender, MatchVisibility AgeBand, MatchVisibility City, MatchVisibility Education, MatchVisibility Interests, MatchVisibility About);

/// <summary>How to reach a person. Nobody but a mutual match ever sees it.</summary>
/// <param name="Phone">A phone number.</param>
/// <param name="WeChat">A WeChat id.</param>
internal sealed record MatchContact(string? Phone, string? WeChat)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(MatchContact);
}

/// <summary>What is sealed of a profile.</summary>
/// <param name="Details">What she says of herself.</param>
/// <param name="Visibility">Who sees it.</param>
internal sealed record ProfileContent(MatchProfileDetails Details, MatchProfileVisibility Visibility)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    public override string ToString() => nameof(ProfileContent);
}
