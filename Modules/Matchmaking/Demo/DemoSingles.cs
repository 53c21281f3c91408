using Headless.Matchmaking.Ballots;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Registrations;
using Headless.Matchmaking.Rounds;
using Headless.Sdk;

namespace Headless.Matchmaking.Demo;

/// <summary>Invented participants of the mutual selection. The first is the demo's sign-in; three of the others have chosen her, and nobody can see who.</summary>
/// <param name="profiles">Seals profiles.</param>
/// <param name="choices">Seals choices.</param>
/// <param name="round">The open round.</param>
/// <param name="now">The time, UTC.</param>
internal sealed class DemoSingles(ProfileSeal profiles, ChoiceSeal choices, SelectionRound round, DateTime now)
{
    /// <summary>How many there are.</summary>
    public const int Count = 24;

    private static readonly string[] s_nicknames =
    [
        "秋天", "晚风", "青柠", "小满", "山海", "云朵", "阿木", "南风", "星河", "半夏", "知夏", "北辰", "白露", "远山", "麦子", "初晴", "拾光", "木棉", "鹿鸣", "听雨", "长风", "暖阳", "阿舟", "如初",
    ];

    private static readonly string[] s_interests = ["徒步", "羽毛球", "读书", "烘焙", "摄影", "电影", "骑行", "音乐", "露营", "书法"];
    private readonly DemoIds _profileIds = new();
    private readonly DemoIds _candidateIds = new();
    private readonly DemoIds _registrationIds = new();
    private readonly DemoIds _ballotIds = new();

    /// <summary>Their profiles.</summary>
    public List<MatchProfile> Profiles { get; } = [];

    /// <summary>Their places.</summary>
    public List<MatchRegistration> Registrations { get; } = [];

    /// <summary>They as participants.</summary>
    public List<MatchCandidate> Candidates { get; } = [];

    /// <summary>What some of them have chosen.</summary>
    public List<MatchBallot> Ballots { get; } = [];

    /// <summary>Adds the next one.</summary>
    /// <param name="accountId">Her account.</param>
    /// <param name="organizationId">Her union.</param>
    public void Add(Guid accountId, Guid organizationId)
    {
        var (number, made) = (Profiles.Count, now.AddDays(-5).AddMinutes(Profiles.Count));
        var details = new MatchProfileDetails(
            s_nicknames[number] + "（虚构）",
            number % 2 == 0 ? MatchGender.Female : MatchGender.Male,
            (MatchAgeBand)(1 + (number % 3)),
            "杭州",
            (MatchEducation)(1 + (number % 4)),
            [s_interests[number % 10], s_interests[(number + 3) % 10]],
            "虚构的示例资料，不指向任何真实的人。");
        var id = _profileIds.Next();
        var profile = new MatchProfile
        {
            Id = id,
            AccountId = accountId,
            ContentSealed = profiles.Seal(new ProfileContent(details, new MatchProfileVisibilityInput().Clean()), id),
            ContactSealed = profiles.Seal(new MatchContact(null, $"example-{number + 1:D2}"), id),
            EmployerFingerprint = profiles.Employer(organizationId),
            HidesFromColleagues = false,
            CreatedAt = made,
            UpdatedAt = made,
            ConsentVersion = MatchConsentText.Current.Version,
            ConsentedAt = made,
            SingleDeclaredAt = made,
        };
        Profiles.Add(profile);
        Registrations.Add(new() { Id = _registrationIds.Next(), EventId = round.EventId, AccountId = accountId, RegisteredAt = made });
        Candidates.Add(new() { Id = _candidateIds.Next(), EventId = round.EventId, AccountId = accountId, ProfileId = id });
    }

    /// <summary>Lets some of them choose: the second, fourth and sixth choose the first, and others each other.</summary>
    public void Choose()
    {
        foreach (var (index, chosen) in new[] { (1, new[] { 0, 2 }), (3, [0]), (5, [0, 8, 10]), (8, [5, 7]), (7, [8]) })
        {
            var id = _ballotIds.Next();
            Ballots.Add(new()
            {
                Id = id,
                RoundId = round.Id,
                AccountId = Candidates[index].AccountId,
                CandidateId = Candidates[index].Id,
                ChoicesSealed = choices.Seal(id, [.. chosen.Select(c => Candidates[c].Id)]),
                SubmittedAt = now.AddHours(-12).AddMinutes(index),
            });
        }
    }
}
