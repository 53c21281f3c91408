namespace Headless.Courses.Learning;

/// <summary>How much of a run somebody has done.</summary>
/// <param name="Percent">The mean over its lessons, rounded down, so that 100 means all of them.</param>
/// <param name="IsComplete">Whether every lesson is done.</param>
internal sealed record RunProgress(int Percent, bool IsComplete)
{
    /// <summary>Counts.</summary>
    /// <param name="done">The percentages of the lessons that she has begun, each 0 to 100.</param>
    /// <param name="lessons">How many lessons the run has.</param>
    public static RunProgress Of(IReadOnlyCollection<int> done, int lessons)
    {
        var percent = lessons == 0 ? 0 : done.Sum() / lessons;
        return new(percent, lessons > 0 && percent == 100);
    }
}
