using CsCheck;
using Headless.Plugins.Versions;

namespace Headless.Host.Tests.Plugins;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(">=0.1.0 <0.2.0", "0.1.0", true)]
    [InlineData(">=0.1.0 <0.2.0", "0.1.9", true)]
    [InlineData(">=0.1.0 <0.2.0", "0.2.0", false)]
    [InlineData(">=0.1.0 <0.2.0", "0.0.9", false)]
    [InlineData(">=1", "12.0.0", true)]
    [InlineData("1.2.0", "1.2.0", true)]
    [InlineData("1.2.0", "1.2.1", false)]
    [InlineData("*", "0.0.0", true)]
    public void A_range_contains_what_lies_between_its_bounds(string range, string version, bool contains)
    {
        Assert.True(VersionRange.TryParse(range, out var parsed));
        Assert.True(SemanticVersion.TryParse(version, out var candidate));
        Assert.Equal(contains, parsed.Contains(candidate));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("latest")]
    [InlineData(">0.1.0")]
    [InlineData(">=1.0.0-beta")]
    [InlineData("<=1.0.0")]
    [InlineData(">=1.2.3.4")]
    [InlineData(">=-1.0.0")]
    public void What_is_no_range_is_refused(string text) => Assert.False(VersionRange.TryParse(text, out _));

    [Fact]
    public void A_version_survives_being_written_and_read() =>
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[0, 9_999], Gen.Int[0, 9_999], (a, b, c) => new SemanticVersion(a, b, c))
            .Sample(v => SemanticVersion.TryParse(v.ToString(), out var read) && read == v);

    [Fact]
    public void A_version_lies_before_in_or_behind_a_range_and_never_in_two_of_them() =>
        Gen.Select(Versions, Versions, Versions).Sample((low, high, version) =>
        {
            Assert.True(VersionRange.TryParse($">={low} <{high}", out var range));
            Assert.Equal(version >= low && version < high, range.Contains(version));
            Assert.Equal(version < low, range.IsTooOld(version));
        });

    private static readonly Gen<SemanticVersion> Versions = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (a, b, c) => new SemanticVersion(a, b, c));
}
