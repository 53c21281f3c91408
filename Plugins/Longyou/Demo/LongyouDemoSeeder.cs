using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Plugins.Longyou.Assistance;
using Headless.Plugins.Longyou.Classroom;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Plugins.Longyou.Demo;

/// <summary>Seeds two invented courses of invented partner schools (LY07), and invented profiles of the demo's invented members in Longyou: 95 at most, as many as LY05 says were helped. No decision is seeded, for only people decide.</summary>
internal sealed class LongyouDemoSeeder(ModuleDb<LongyouModule> db, IOrganizationDirectory organizations, PartnerCourses courses, TimeProvider time) : IDemoSeeder
{
    private const int MostProfiles = 95;

    /// <inheritdoc/>
    public Type Module => typeof(LongyouModule);

    /// <inheritdoc/>
    public string Title => "龙游帮扶画像与龙工学堂 · Longyou";

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
            .Select(m => m.Id)
            .ToListAsync(cancellationToken);
        var ids = new DemoIds();
        var random = new Random(settings.Seed);
        var now = time.UtcNow();
        foreach (var member in members)
        {
            var profile = new AssistanceProfile { Id = ids.Next(), MemberId = member };
            profile.Assess(Any<LongyouHealth>(random), Any<LongyouMedicalSpending>(random), Any<LongyouHouseholdIncome>(random), now);
            db.Add(profile);
        }

        await db.SaveAsync(cancellationToken);
        progress.Report(1);
    }

    private static T Any<T>(Random random)
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
