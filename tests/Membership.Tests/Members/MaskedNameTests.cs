using Headless.Membership.Contracts;

namespace Headless.Membership.Tests.Members;

public sealed class MaskedNameTests
{
    [Theory]
    [InlineData("秋天（虚构）", "秋*")]
    [InlineData("买买提·阿不都", "买买提·***")]
    [InlineData("", "*")]
    public void Other_modules_hide_names_as_this_one_does(string name, string masked) => Assert.Equal(masked, MaskedName.Of(name));

    [Fact]
    public void What_is_longer_than_a_name_is_hidden_whole() => Assert.Equal("*", MaskedName.Of(new string('a', 200) + "·b"));
}
