using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Access.Demo;

internal sealed class AccessDemoSeeder(IDemoSignIns signIns, IOrganizationDirectory organizations) : IDemoSeeder
{
    // The people are synthetic; their names say what they do.
    private static readonly (string Name, string DisplayName, string TitleZh, string TitleEn, StandingRoles Role, string Code)[] Officers =
    [
        ("province-admin", "省级管理员（虚构）", "浙江省总工会平台管理员", "Administrator, Zhejiang", StandingRoles.Administrator, "33"),
        ("hangzhou-officer", "杭州干部（虚构）", "杭州市总工会干部", "Officer, Hangzhou", StandingRoles.Officer, "3301"),
        ("shangcheng-officer", "上城干部（虚构）", "杭州市上城区总工会干部", "Officer, Shangcheng District of Hangzhou", StandingRoles.Officer, "330102"),
        ("ningbo-officer", "宁波干部（虚构）", "宁波市总工会干部", "Officer, Ningbo", StandingRoles.Officer, "3302"),
        ("longyou-officer", "龙游干部（虚构）", "龙游县总工会干部", "Officer, Longyou County", StandingRoles.Officer, "330825"),
        ("qingyuan-officer", "庆元干部（虚构）", "庆元县总工会干部", "Officer, Qingyuan County", StandingRoles.Officer, "331126"),
    ];

    public Type Module => typeof(AccessModule);

    public string Title => "演示账号 · Demo sign-ins";

    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Officers.Length; i++)
        {
            var officer = Officers[i];
            var organization = await organizations.FindByCodeAsync(officer.Code, cancellationToken)
                ?? throw new InvalidOperationException($"The demo tree has no organization {officer.Code}.");
            await signIns.RegisterAsync(
                new(officer.Name, officer.DisplayName, officer.TitleZh, officer.TitleEn, officer.Role, organization.Id), cancellationToken);
            progress.Report((i + 1.0) / Officers.Length);
        }
    }
}
