using Headless.Sdk;

namespace Headless.Venues.Places;

/// <summary>One span of a weekday in which a venue is open; local time of Asia/Shanghai.</summary>
/// <param name="Weekday">The weekday.</param>
/// <param name="OpensMinute">Minutes after midnight when it opens, 0 to 1,439.</param>
/// <param name="ClosesMinute">Minutes after midnight when it closes, after <paramref name="OpensMinute"/>, to 1,440. 1,440 is the end of the day: a venue with 0 to 1,440 on every day never closes (YZ01).</param>
internal sealed record OpeningHours(Weekday Weekday, int OpensMinute, int ClosesMinute);

/// <summary>Days of the week, Monday first.</summary>
internal enum Weekday
{
    /// <summary>星期一</summary>
    [InWords(Zh = "周一", En = "Monday")]
    Monday,

    /// <summary>星期二</summary>
    [InWords(Zh = "周二", En = "Tuesday")]
    Tuesday,

    /// <summary>星期三</summary>
    [InWords(Zh = "周三", En = "Wednesday")]
    Wednesday,

    /// <summary>星期四</summary>
    [InWords(Zh = "周四", En = "Thursday")]
    Thursday,

    /// <summary>星期五</summary>
    [InWords(Zh = "周五", En = "Friday")]
    Friday,

    /// <summary>星期六</summary>
    [InWords(Zh = "周六", En = "Saturday")]
    Saturday,

    /// <summary>星期日</summary>
    [InWords(Zh = "周日", En = "Sunday")]
    Sunday,
}
