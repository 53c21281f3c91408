using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Who sees a field of a profile.</summary>
internal enum MatchVisibility
{
    /// <summary>Nobody but the person herself.</summary>
    Nobody,

    /// <summary>Who has matched with her.</summary>
    MutualMatch,

    /// <summary>Who takes part in the same event.</summary>
    EventParticipants,
}

/// <summary>Genders, as the identity card has them.</summary>
internal enum MatchGender
{
    /// <summary>女</summary>
    Female,

    /// <summary>男</summary>
    Male,
}

/// <summary>Levels of education.</summary>
internal enum MatchEducation
{
    /// <summary>Middle school (初中).</summary>
    MiddleSchool,

    /// <summary>High school or vocational school (高中、中专).</summary>
    HighSchool,

    /// <summary>Junior college (大专).</summary>
    JuniorCollege,

    /// <summary>Bachelor (本科).</summary>
    Bachelor,

    /// <summary>Master or doctor (研究生).</summary>
    Postgraduate,
}

/// <summary>Ages as bands of full years. Where they begin and end is this product's choice.</summary>
internal enum MatchAgeBand
{
    /// <summary>18 to 24.</summary>
    [GraphQLName("AGE_18_24")]
    From18,

    /// <summary>25 to 29.</summary>
    [GraphQLName("AGE_25_29")]
    From25,

    /// <summary>30 to 34.</summary>
    [GraphQLName("AGE_30_34")]
    From30,

    /// <summary>35 to 39.</summary>
    [GraphQLName("AGE_35_39")]
    From35,

    /// <summary>40 to 49.</summary>
    [GraphQLName("AGE_40_49")]
    From40,

    /// <summary>50 and above.</summary>
    [GraphQLName("AGE_50_PLUS")]
    From50,
}

/// <summary>Where the bands begin and end.</summary>
internal static class AgeBands
{
    /// <summary>The age from which people may take part.</summary>
    public const int Adult = 18;

    /// <summary>Nobody is older.</summary>
    public const int Oldest = 150;

    /// <summary>The ages of a band.</summary>
    public static (int Least, int Most) Of(MatchAgeBand band) => band switch
    {
        MatchAgeBand.From18 => (Adult, 24),
        MatchAgeBand.From25 => (25, 29),
        MatchAgeBand.From30 => (30, 34),
        MatchAgeBand.From35 => (35, 39),
        MatchAgeBand.From40 => (40, 49),
        _ => (50, Oldest),
    };
}
