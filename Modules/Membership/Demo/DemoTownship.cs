using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Membership.Transfers;
using Headless.Sdk;

namespace Headless.Membership.Demo;

/// <summary>
/// Synthetic members of one street, for its officer's day (H08, H15): an old worker who does not use the app, a young one who does, some others, one who has come from elsewhere and one who has left. Their numbers begin far
/// behind those of the population, so that neither disturbs the other.
/// </summary>
[Service]
internal sealed class DemoTownship(IDemoSignIns signIns, Admissions admissions, Departures departures, PersonSeal seal)
{
    private const string Union = "330109005-E1";
    private const string Elsewhere = "330109004-E1";
    private const int FirstNumber = 900_000;
    private const int Others = 5;

    /// <summary>Writes the members.</summary>
    /// <param name="seed">The random seed.</param>
    /// <param name="occupations">Codes of occupations.</param>
    /// <param name="unions">The unions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(int seed, IReadOnlyList<string> occupations, DemoUnions unions, CancellationToken cancellationToken)
    {
        var people = new DemoPeople(seed, occupations, FirstNumber);
        var union = await unions.FindAsync(Union, cancellationToken);
        var elsewhere = await unions.FindAsync(Elsewhere, cancellationToken);
        (string Name, string DisplayName, string TitleZh, string TitleEn)[] persons =
        [
            ("shen-afu", "沈阿福", "靖江街道的老会员，由工会干部代办", "Older member in Jingjiang, whom an officer files for"),
            ("shen-yue", "沈月", "靖江街道的年轻会员，自己在手机上办理", "Young member in Jingjiang, who files herself"),
        ];
        foreach (var (name, displayName, titleZh, titleEn) in persons)
        {
            var account = await signIns.RegisterAsync(new(name, displayName + "（虚构）", titleZh, titleEn, StandingRoles.Self, union.Id), cancellationToken);
            await admissions.AdmitAsync(Of(people.Next(displayName), account.Id, union.Id), cancellationToken);
        }

        var others = Enumerable.Range(0, Others).Select(i => Of(people.Next(), null, i == 0 ? elsewhere.Id : union.Id)).ToList();
        var admitted = await admissions.AdmitAsync(others, cancellationToken);
        await departures.TransferAsync(admitted[0].MemberId!.Value, union, cancellationToken);
        await departures.EndAsync(admitted[1].MemberId!.Value, cancellationToken);
    }

    private Admission Of(JoiningForm form, Guid? accountId, Guid unionId) =>
        new(seal.Seal(form), accountId, unionId, JoinChannel.Form, VerificationStatus.Verified) { JoinedOn = new(2026, 3, 1) };
}
