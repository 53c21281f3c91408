namespace Headless.Plugins.Longyou.Assistance;

/// <summary>How a member's health is, in three bands; no diagnosis is kept (LY05).</summary>
internal enum LongyouHealth
{
    /// <summary>No lasting illness.</summary>
    Good,

    /// <summary>A lasting illness that is under control.</summary>
    Chronic,

    /// <summary>A serious illness under treatment.</summary>
    Serious,
}

/// <summary>What a member paid for medical care in a year herself, in bands; no bills are kept (LY05). The limits are this product's proposal.</summary>
internal enum LongyouMedicalSpending
{
    /// <summary>Below 5,000 yuan.</summary>
    Below5000,

    /// <summary>5,000 to below 20,000 yuan.</summary>
    From5000,

    /// <summary>20,000 to below 50,000 yuan.</summary>
    From20000,

    /// <summary>50,000 yuan or more.</summary>
    From50000,
}

/// <summary>The income of the household for each of its persons in a month, in bands (LY05). The limits are this product's proposal.</summary>
internal enum LongyouHouseholdIncome
{
    /// <summary>Below 1,500 yuan.</summary>
    Below1500,

    /// <summary>1,500 to below 3,000 yuan.</summary>
    From1500,

    /// <summary>3,000 to below 6,000 yuan.</summary>
    From3000,

    /// <summary>6,000 yuan or more.</summary>
    From6000,
}

/// <summary>How much help a member needs.</summary>
internal enum LongyouAssistanceLevel
{
    /// <summary>None now.</summary>
    None,

    /// <summary>Information: policies and jobs.</summary>
    Information,

    /// <summary>A subsidy.</summary>
    Subsidy,

    /// <summary>Relief at once.</summary>
    Relief,
}
