using System.ComponentModel.DataAnnotations;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>The form by which a worker applies to join.</summary>
/// <param name="Name">Your name, 1 to 40 characters.</param>
/// <param name="Phone">Your mobile number, eleven digits.</param>
/// <param name="NationalId">Your identity number, 18 characters.</param>
/// <param name="EmploymentForm">In what form you work.</param>
/// <param name="OccupationCode">Your occupation, a code of <c>occupationCategories</c>.</param>
/// <param name="OrganizationId">The union you want to join; leave it out when you belong to no unit.</param>
/// <param name="HomeDivisionCode">The code of the township or village you live in, such as <c>330106109</c>; needed when you name no union (NB06).</param>
internal sealed record SubmitMembershipApplicationInput(
    [Required, StringLength(120)] string Name,
    [Required, StringLength(20)] string Phone,
    [Required, StringLength(30)] string NationalId,
    EmploymentForm EmploymentForm,
    [StringLength(40)] string? OccupationCode = null,
    [ID<OrganizationRef>] Guid? OrganizationId = null,
    [StringLength(40)] string? HomeDivisionCode = null)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(SubmitMembershipApplicationInput);
}

/// <summary>Which application goes on.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="ExpectedStep">The step you have done: the application's <c>currentStep</c>. Another one is refused, so that two officers never do two steps by mistake.</param>
/// <param name="Note">What you want to write to it.</param>
internal sealed record AdvanceMembershipApplicationInput(
    [ID<MembershipApplication>] Guid ApplicationId, ApplicationStepKind ExpectedStep, [StringLength(500)] string? Note = null);

/// <summary>Which application goes to which union.</summary>
/// <param name="ApplicationId">The application, at the step <c>ORGANIZATION_ASSIGNMENT</c>.</param>
/// <param name="OrganizationId">The union, of your subtree.</param>
/// <param name="Note">What you want to write to it.</param>
internal sealed record AssignMembershipApplicationInput(
    [ID<MembershipApplication>] Guid ApplicationId,
    [ID<OrganizationRef>] Guid OrganizationId,
    [StringLength(500)] string? Note = null);

/// <summary>Which application is returned, and why.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Reason">What the applicant shall correct.</param>
internal sealed record ReturnMembershipApplicationInput(
    [ID<MembershipApplication>] Guid ApplicationId, [Required, StringLength(500, MinimumLength = 1)] string Reason);

/// <summary>Which application is refused, and why.</summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Reason">Why, for the applicant to read.</param>
internal sealed record RejectMembershipApplicationInput(
    [ID<MembershipApplication>] Guid ApplicationId, [Required, StringLength(500, MinimumLength = 1)] string Reason);
