using Headless.Membership.Contracts;
using Headless.Plugins.Longyou;
using Headless.Plugins.Longyou.Joining;
using Xunit;

namespace Headless.Longyou.Tests;

public sealed class JoiningTests
{
    private static readonly JoiningForm s_form = new("张示例", "19900000000", "990000199001010000", null, EmploymentForm.NewEmploymentForm);

    [Fact]
    public async Task In_Longyou_the_one_form_is_enough()
    {
        var flow = new OneFormFlow();

        Assert.Equal("330825", flow.OrganizationCode);
        Assert.Equal(JoiningDecision.JoinAtOnce, await flow.DecideAsync(s_form, CancellationToken.None));
    }

    [Theory]
    [InlineData("/33/3308/330825/", true)]
    [InlineData("/33/3308/330825/330825101/", true)]
    [InlineData("/33/3308/", false)]
    [InlineData("/33/3308/330802/", false)]
    [InlineData("/33/3308/3308251/", false)]
    public void The_county_is_its_own_subtree_and_no_other(string path, bool isHome) => Assert.Equal(isHome, LongyouModule.IsHome(path));

    [Fact]
    public void The_form_says_nothing_of_the_person_in_a_log() =>
        Assert.Equal("LongyouJoinInput", new LongyouJoinInput("CODE", "张示例", "19900000000", "990000199001010000").ToString());
}
