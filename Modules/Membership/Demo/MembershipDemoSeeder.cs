using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.Membership.JoinCodes;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Membership.Transfers;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Demo;

/// <summary>A synthetic population: members, three sign-ins, applications at every step, join codes, transfers and leaves.</summary>
internal sealed class MembershipDemoSeeder(
    ModuleDb<MembershipModule> db, IOrganizationDirectory directory, IDemoSignIns signIns, PersonSeal seal, Occupations occupations,
    Admissions admissions, Departures departures, DemoApplications applications, DemoTownship township, TimeProvider clock) : IDemoSeeder
{
    private const int First = 20;
    private const int Portion = 500;

    /// <inheritdoc/>
    public Type Module => typeof(MembershipModule);

    /// <inheritdoc/>
    public string Title => "会员（虚构） · Members (synthetic)";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var people = new DemoPeople(settings.Seed, [.. occupations.All.Select(o => o.Code)]);
        var unions = new DemoUnions(directory);
        await unions.LoadAsync(cancellationToken);
        await SignInsAsync(people, unions, cancellationToken);
        await CodesAsync(unions, cancellationToken);
        await applications.WriteAsync(people, await unions.FindAsync("330203001", cancellationToken), cancellationToken);

        // What saves often comes first: each save looks through all that has been written before.
        await MoveAsync(await AdmitAsync(people, unions, Math.Min(First, settings.Members), cancellationToken), people, unions, cancellationToken);
        await township.WriteAsync(settings.Seed, [.. occupations.All.Select(o => o.Code)], unions, cancellationToken);
        for (var done = First; done < settings.Members; done += Portion)
        {
            await AdmitAsync(people, unions, Math.Min(Portion, settings.Members - done), cancellationToken);
            progress.Report((double)done / settings.Members);
        }

        progress.Report(1);
    }

    private async Task<List<Guid>> AdmitAsync(DemoPeople people, DemoUnions unions, int count, CancellationToken cancellationToken)
    {
        var portion = Enumerable.Range(0, count).Select(_ => Any(people, unions)).ToList();
        return [.. (await admissions.AdmitAsync(portion, cancellationToken)).Select(r => r.MemberId ?? throw r.Problem!)];
    }

    private async Task SignInsAsync(DemoPeople people, DemoUnions unions, CancellationToken cancellationToken)
    {
        (string Name, string DisplayName, string TitleZh, string TitleEn, string Code, VerificationStatus? Verification)[] persons =
        [
            ("qiu-tian", "秋天", "杭州的实名认证会员", "Verified member in Hangzhou", "330102001-J1", VerificationStatus.Verified),
            ("abdul", "买买提·阿不都", "宁波“蓄水池”工会的待认证会员", "Member of a reservoir union in Ningbo, to be verified", "330203001-R", VerificationStatus.Pending),
            ("newcomer", "新职工", "尚未入会的职工，可以申请入会或扫码入会", "Worker in no union yet, who may apply or use a join code", "3301", null),
        ];
        foreach (var (name, displayName, titleZh, titleEn, code, verification) in persons)
        {
            var union = await unions.FindAsync(code, cancellationToken);
            var account = await signIns.RegisterAsync(new(name, displayName + "（虚构）", titleZh, titleEn, StandingRoles.Self, union.Id), cancellationToken);
            if (verification is { } status)
            {
                var form = people.Next(displayName);
                await admissions.AdmitAsync(new Admission(seal.Seal(form), account.Id, union.Id, JoinChannel.Form, status) { JoinedOn = new(2026, 3, 1) }, cancellationToken);
            }
        }
    }

    // Words of the codes' alphabet, so that documents can name them.
    private async Task CodesAsync(DemoUnions unions, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (code, union) in new[] { ("WESTPARK", "330106-A1"), ("GREENTEA", "330825-V1"), ("HARBGATE", "330203001-R") })
        {
            db.Add(new JoinCode
            {
                Id = Guid.CreateVersion7(),
                Code = code,
                OrganizationId = (await unions.FindAsync(union, cancellationToken)).Id,
                CreatedAt = now,
                ExpiresAt = now.AddDays(366),
                MaxUses = 1_000,
            });
        }

        await db.SaveAsync(cancellationToken);
    }

    private async Task MoveAsync(List<Guid> ids, DemoPeople people, DemoUnions unions, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Take(ids.Count / 4))
        {
            await departures.EndAsync(id, cancellationToken);
        }

        foreach (var id in ids.TakeLast(ids.Count / 4))
        {
            try
            {
                await departures.TransferAsync(id, unions.Any(people), cancellationToken);
            }
            catch (SameOrganizationException)
            {
                // Chance has chosen the union that she is in.
            }
        }
    }

    private Admission Any(DemoPeople people, DemoUnions unions)
    {
        var verification = people.Below(10) switch { < 7 => VerificationStatus.Verified, < 9 => VerificationStatus.Pending, _ => VerificationStatus.Unverified };
        var channel = people.Below(3) switch { 0 => JoinChannel.Form, 1 => JoinChannel.JoinCode, _ => JoinChannel.Batch };
        return new(seal.Seal(people.Next()), null, unions.Any(people).Id, channel, verification) { JoinedOn = clock.Today().AddDays(-people.Below(1_200)) };
    }
}
