using Headless.Courses.Admission;
using Headless.Courses.Contracts;
using Headless.Membership.Contracts;

namespace Headless.Courses.Tests.Admission;

public sealed class CourseEligibilityTests
{
    private const string Haishu = "/33/3302/330203/";

    [Theory]
    [InlineData(CourseAudience.Everyone, "", null)]
    [InlineData(CourseAudience.Everyone, "Flexible", "NotAMember")]
    [InlineData(CourseAudience.Members, "", "NotAMember")]
    [InlineData(CourseAudience.OwnMembers, "", "NotAMember")]
    public void Whoever_is_no_member_fits_only_what_is_for_everybody(CourseAudience audience, string forms, string? reason)
    {
        Assert.Equal(reason, Refuse(audience, forms, null));
        Assert.Equal(reason, Refuse(audience, forms, Member(active: false)));
    }

    [Theory]
    [InlineData(CourseAudience.Members, "/33/3301/", null)]
    [InlineData(CourseAudience.OwnMembers, "/33/3301/", "OtherUnion")]
    [InlineData(CourseAudience.OwnMembers, "/33/3302/", "OtherUnion")]
    [InlineData(CourseAudience.OwnMembers, "/33/3302/330203/", null)]
    [InlineData(CourseAudience.OwnMembers, "/33/3302/330203/330203001/", null)]
    public void Own_members_are_those_of_the_union_and_below(CourseAudience audience, string path, string? reason) =>
        Assert.Equal(reason, Refuse(audience, "", Member(path)));

    [Theory]
    [InlineData("", EmploymentForm.Standard, null)]
    [InlineData("Flexible", EmploymentForm.Flexible, null)]
    [InlineData("Flexible", EmploymentForm.NewEmploymentForm, "OtherEmploymentForm")]
    [InlineData("NewEmploymentForm Flexible", EmploymentForm.NewEmploymentForm, null)]
    [InlineData("NewEmploymentForm Flexible", EmploymentForm.Standard, "OtherEmploymentForm")]
    public void HS07_a_series_for_flexibly_employed_members_is_for_nobody_else(string forms, EmploymentForm form, string? reason) =>
        Assert.Equal(reason, Refuse(CourseAudience.Members, forms, Member(form: form)));

    [Fact]
    public void Forms_are_kept_once_each_and_in_order()
    {
        var kept = EmploymentForms.Write([EmploymentForm.Flexible, EmploymentForm.Standard, EmploymentForm.Flexible]);

        Assert.Equal("Standard Flexible", kept);
        Assert.Equal([EmploymentForm.Standard, EmploymentForm.Flexible], EmploymentForms.Read(kept));
        Assert.Empty(EmploymentForms.Read(EmploymentForms.Write([])));
        Assert.InRange(EmploymentForms.Write(Enum.GetValues<EmploymentForm>()).Length, 1, EmploymentForms.MaxLength);
    }

    private static string? Refuse(CourseAudience audience, string forms, MemberSummary? member) =>
        new CourseEligibility(audience, EmploymentForms.Read(forms)).Refuse(member, Haishu)?.ToString();

    private static MemberSummary Member(string path = "/33/3302/330203/330203001/", bool active = true, EmploymentForm form = EmploymentForm.Flexible) =>
        new(new("01900000-0000-7000-8000-000000000001"), new("01900000-0000-7000-8000-000000000002"), path, active, true, form, "示*");
}
