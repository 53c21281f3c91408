using Headless.Access;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Courses;

/// <summary>Courses, runs, enrollments and certificates (HS07).</summary>
public sealed class CoursesModule : IModule
{
    /// <inheritdoc/>
    public string Name => "courses";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(AccessModule), typeof(MembershipModule)];
}
