using Headless.Sdk;

namespace Headless.Courses.Catalog;

/// <summary>The organization is not in the officer's subtree.</summary>
[ErrorCode(
    "COURSE_OUTSIDE_JURISDICTION",
    Zh = "该工会组织不在您的管辖范围内，请选择本级或下级工会。",
    En = "This organization is outside your jurisdiction. Choose your own union or one below it.")]
internal sealed class CourseOutsideJurisdictionException() : DomainException("input", "organizationId");
