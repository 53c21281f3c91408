using Headless.Host.Commands;

namespace Headless.Host.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Settings_stand_anywhere_among_the_command()
    {
        var split = SettingArguments.Split(["--Database:Provider", "PostgreSql", "keys", "create", "--name", "a:b", "--urls=http://127.0.0.1:0", "--Demo:Members=5"]);

        Assert.Null(split.Problem);
        Assert.Equal(["--Database:Provider=PostgreSql", "--urls=http://127.0.0.1:0", "--Demo:Members=5"], split.Start.SettingArguments);
        Assert.Equal(["keys", "create", "--name", "a:b"], split.Rest);
    }

    [Theory]
    [InlineData("--Demo:Members")]
    [InlineData("--Demo:Members", "--urls=x")]
    public void A_setting_without_a_value_is_refused(params string[] args) =>
        Assert.Equal("--Demo:Members needs a value.", SettingArguments.Split(args).Problem);

    [Fact]
    public void From_source_means_development_unless_somebody_says_otherwise()
    {
        Assert.Equal("Development", SettingArguments.Split(["--from-source", "migrate"]).Start.Environment);
        Assert.Equal("Staging", SettingArguments.Split(["--from-source", "--environment", "Staging"]).Start.Environment);
        Assert.Null(SettingArguments.Split(["migrate"]).Start.Environment);
        Assert.Equal(["migrate"], SettingArguments.Split(["--from-source", "migrate"]).Rest);
    }
}
