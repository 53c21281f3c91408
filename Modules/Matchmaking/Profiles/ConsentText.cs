using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>The text that a person agrees to before she has a profile.</summary>
/// <param name="Version">Its version; sent back by who agrees.</param>
/// <param name="Purpose">What the data is for.</param>
/// <param name="TextZh">The text in Chinese.</param>
/// <param name="TextEn">The text in English.</param>
internal sealed record MatchConsentText(string Version, string Purpose, string TextZh, string TextEn)
{
    /// <summary>The text in force. A new text gets a new version; this product's own words.</summary>
    public static MatchConsentText Current { get; } = new(
        "2026-1",
        "matchmaking",
        "我自愿参加工会交友活动，并声明本人目前单身。我填写的资料仅用于交友：按我逐项选择的范围展示给同场参加者或互选成功的对方；工会干部看不到我的资料。"
        + "我的选择在互选成功前对任何人保密，结果公布时即删除。我可以随时暂停或删除资料。",
        "I take part in the union's match-making of my own free will and declare that I am single. What I write serves match-making only: it is shown, field by field as I choose, to participants of the same event "
        + "or to a mutual match; union officers do not see it. My choices stay secret from everybody unless they are mutual, and are deleted when the result is revealed. I may pause or delete my profile at any time.");
}

/// <summary>The consent text.</summary>
[QueryType]
internal sealed class ConsentQueries
{
    /// <summary>What a person agrees to before she makes a profile; send its <c>version</c> with <c>createMatchProfile</c>.</summary>
    [Public]
    public MatchConsentText GetMatchConsentText() => MatchConsentText.Current;
}
