using Headless.Benefits;
using Headless.Courses;
using Headless.Membership;
using Headless.Organizations;
using Headless.Sdk;

namespace Headless.Plugins.Longyou;

/// <summary>Longyou county's services: joining by one form (LY03, LY04), the assistance profile (LY05), the classroom with partner schools (LY07) and the conversion of points (LY08).</summary>
public sealed class LongyouModule : IModule
{
    /// <summary>The county's code; its union is the root of the subtree that this plugin serves.</summary>
    internal const string CountyCode = "330825";

    /// <inheritdoc/>
    public string Name => "longyou";

    /// <inheritdoc/>
    public IReadOnlyList<Type> DependsOn => [typeof(OrganizationsModule), typeof(MembershipModule), typeof(CoursesModule), typeof(BenefitsModule)];

    /// <summary>Whether an organization belongs to the county.</summary>
    /// <param name="path">The organization's path.</param>
    internal static bool IsHome(string path) => path.Contains($"/{CountyCode}/", StringComparison.Ordinal);
}
