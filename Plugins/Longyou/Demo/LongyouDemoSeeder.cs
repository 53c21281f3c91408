using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Plugins.Longyou.Assistance;
using Headless.Plugins.Longyou.Classroom;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Demo;

/// <summary>
/// Seeds two invented courses of invented partner schools (LY07), invented rules of conversion with three members' conversions (LY08), and invented profiles of the demo's invented members in Longyou: 95 at most, as many as
/// LY05 says were helped. No decision is seeded, for only people decide.
/// </summary>
internal sealed class LongyouDemoSeeder(ModuleDb<LongyouModule> db, IOrganizationDirectory organizations, PartnerCourses courses, DemoConversions conversions, TimeProvider time) : IDemoSeeder
{
    private const int MostProfiles = 95;

    /// <inheritdoc/>
    public Type Module => typeof(LongyouModule);

    /// <inheritdoc/>
    public string Title => "龙游帮扶画像、龙工学堂与积分折算 · Longyou";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (await organizations.FindByCodeAsync(LongyouModule.CountyCode, cancellationToken) is not { } county)
        {
            progress.Report(1);
            return;
        }

        foreach (var course in DemoClassroom.Courses(time.UtcNow()))
        {
            await courses.AddAsync(county.Id, course, cancellationToken);
        }

        var (from, to) = (county.Path, TreePath.End(county.Path));
        var members = await db.Set<MemberRef>()
            .Where(m => string.Compare(m.Organization!.Path, from) >= 0 && string.Compare(m.Organization!.Path, to) < 0)
            .OrderBy(m => m.Id)
            .Take(MostProfiles)
            .Select(m => new { m.Id, m.OrganizationId, m.AccountId })
            .ToListAsync(cancellationToken);
        var ids = new DemoIds();
        var random = new Random(settings.Seed);
        var now = time.UtcNow();
        foreach (var member in members)
        {
            var profile = new AssistanceProfile { Id = ids.Next(), MemberId = member.Id };
            profile.Assess(Any<LongyouHealth>(random), Any<LongyouMedicalSpending>(random), Any<LongyouHouseholdIncome>(random), now);
            db.Add(profile);
        }

        await db.SaveAsync(cancellationToken);
        await conversions.SeedAsync(county.Id, [.. members.Take(DemoConversions.Members).Select(m => (m.Id, m.OrganizationId, m.AccountId))], cancellationToken);
        progress.Report(1);
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
