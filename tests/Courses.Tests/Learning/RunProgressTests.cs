using CsCheck;
using Headless.Courses.Learning;

namespace Headless.Courses.Tests.Learning;

public sealed class RunProgressTests
{
    [Theory]
    [InlineData("", 0, 0, false)]
    [InlineData("", 3, 0, false)]
    [InlineData("100", 3, 33, false)]
    [InlineData("100 100 99", 3, 99, false)]
    [InlineData("100 100 100", 3, 100, true)]
    [InlineData("100", 1, 100, true)]
    public void A_run_is_done_when_all_of_it_is(string done, int lessons, int percent, bool isComplete) =>
        Assert.Equal(new(percent, isComplete), RunProgress.Of([.. done.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], lessons));

    [Fact]
    public void More_of_a_lesson_is_never_less_of_the_run() => Gen.Select(Gen.Int[0, 100].Array[1, 20], Gen.Int[0, 19], Gen.Int[0, 100]).Sample((done, at, more) =>
    {
        var before = RunProgress.Of(done, 20);
        var raised = done.ToArray();
        raised[at % done.Length] = Math.Max(raised[at % done.Length], more);
        return RunProgress.Of(raised, 20).Percent >= before.Percent;
    });

    [Fact]
    public void Complete_is_every_lesson_at_a_hundred() => Gen.Int[95, 100].Array[1, 6].Sample(done =>
        RunProgress.Of(done, done.Length).IsComplete == done.All(d => d == 100));
}
