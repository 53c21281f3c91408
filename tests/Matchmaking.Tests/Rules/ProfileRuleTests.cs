using CsCheck;
using Headless.Matchmaking.Profiles;
using Headless.Matchmaking.Series;
using Headless.Membership.Contracts;

namespace Headless.Matchmaking.Tests.Rules;

public sealed class ProfileRuleTests
{
    private static readonly MatchProfileDetails s_details = new("昵称", MatchGender.Male, MatchAgeBand.From25, "杭州", MatchEducation.Bachelor, ["徒步"], "你好");
    private static readonly Gen<MatchVisibility> s_visibility = Gen.Enum<MatchVisibility>();

    [Fact]
    public void A_field_is_shown_exactly_to_whom_it_is_set_for() =>
        Gen.Select(s_visibility, s_visibility, s_visibility, s_visibility, s_visibility, s_visibility).Sample((gender, age, city, education, interests, about) =>
        {
            var visibility = new MatchProfileVisibility(gender, age, city, education, interests, about);
            foreach (var isMatch in new[] { false, true })
            {
                var shown = s_details.ShownTo(visibility, isMatch);
                Assert.Equal("昵称", shown.Nickname);
                Assert.Equal(Shows(gender, isMatch), shown.Gender is not null);
                Assert.Equal(Shows(age, isMatch), shown.AgeBand is not null);
                Assert.Equal(Shows(city, isMatch), shown.City is not null);
                Assert.Equal(Shows(education, isMatch), shown.Education is not null);
                Assert.Equal(Shows(interests, isMatch), shown.Interests is not null);
                Assert.Equal(Shows(about, isMatch), shown.About is not null);
            }
        });

    [Fact]
    public void Every_adult_age_has_exactly_one_band() => Assert.All(Enumerable.Range(AgeBands.Adult, AgeBands.Oldest - AgeBands.Adult + 1), age =>
        Assert.Single(Enum.GetValues<MatchAgeBand>(), band => AgeBands.Of(band) is var (least, most) && age >= least && age <= most));

    [Fact]
    public void What_is_typed_is_trimmed_and_interests_come_once()
    {
        var clean = new MatchProfileDetailsInput(" 昵称 ", MatchGender.Male, MatchAgeBand.From25, "  ", null, [" 徒步", "徒步 ", "读书"], " 你好 ").Clean();

        Assert.Equal(("昵称", null, "徒步,读书", "你好"), (clean.Nickname, clean.City, string.Join(',', clean.Interests!), clean.About));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一")]
    public void An_interest_that_is_empty_or_too_long_is_refused(string interest) =>
        Assert.Throws<MatchInvalidInterestException>(() => new MatchProfileDetailsInput("昵称", MatchGender.Male, MatchAgeBand.From25, Interests: [interest]).Clean());

    [Fact]
    public void Nothing_personal_is_printed_by_accident() =>
        Assert.Equal("MatchProfileDetails MatchContact ProfileContent", $"{s_details} {new MatchContact("1", "2")} {new ProfileContent(s_details, new MatchProfileVisibilityInput().Clean())}");

    [Fact]
    public void H34_an_eligibility_rule_is_data_and_survives_its_column() => Gen.Enum<EmploymentForm>().Array[0, 5].Sample(forms =>
    {
        var rule = MatchEligibility.Read(MatchEligibility.Write(forms));
        Assert.Equal(forms.Distinct().Order(), rule.EmploymentForms);
        Assert.All(Enum.GetValues<EmploymentForm>(), f => Assert.Equal(forms.Length == 0 || forms.Contains(f), rule.Admits(f)));
        Assert.True(MatchEligibility.Write(Enum.GetValues<EmploymentForm>()).Length <= MatchEligibility.ColumnLength);
    });

    private static bool Shows(MatchVisibility to, bool isMatch) => to == MatchVisibility.EventParticipants || (isMatch && to == MatchVisibility.MutualMatch);
}
