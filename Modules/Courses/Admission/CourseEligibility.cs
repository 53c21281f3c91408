using Headless.Courses.Contracts;
using Headless.Membership.Contracts;

namespace Headless.Courses.Admission;

/// <summary>Whom a series or run is for, as data (HS07: series for flexibly employed members only).</summary>
/// <param name="Audience">Whom it is for.</param>
/// <param name="EmploymentForms">The employment forms that it is for; empty: all. Where some are named, only members fit, because only of members the form is known.</param>
internal sealed record CourseEligibility(CourseAudience Audience, IReadOnlyList<EmploymentForm> EmploymentForms)
{
    /// <summary>For everybody.</summary>
    public static CourseEligibility Open { get; } = new(CourseAudience.Everyone, []);

    /// <summary>Why somebody does not fit; null when she does.</summary>
    /// <param name="member">The member; null when she is none.</param>
    /// <param name="providerPath">The path of the union that offers the course.</param>
    public Ineligibility? Refuse(MemberSummary? member, string providerPath)
    {
        var membersOnly = Audience != CourseAudience.Everyone || EmploymentForms.Count > 0;
        if (membersOnly && member is not { IsActive: true })
        {
            return Ineligibility.NotAMember;
        }

        if (Audience == CourseAudience.OwnMembers && !member!.OrganizationPath.StartsWith(providerPath, StringComparison.Ordinal))
        {
            return Ineligibility.OtherUnion;
        }

        return EmploymentForms.Count > 0 && !EmploymentForms.Contains(member!.EmploymentForm) ? Ineligibility.OtherEmploymentForm : null;
    }
}

/// <summary>Why somebody does not fit.</summary>
internal enum Ineligibility
{
    /// <summary>She is in no union now.</summary>
    NotAMember,

    /// <summary>She is in a union elsewhere.</summary>
    OtherUnion,

    /// <summary>She works in another form.</summary>
    OtherEmploymentForm,
}
