using System.Globalization;
using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Testing;

/// <summary>Makes many members with sign-ins at once, for tests in which they all want the same.</summary>
public static class SyntheticMembers
{
    // Identity numbers of the region 98, which does not exist: those of the demo are of 99.
    private const string Nowhere = "98";

    /// <summary>Admits members to a union, past all applications.</summary>
    /// <param name="server">The server.</param>
    /// <param name="count">How many, up to 1,000.</param>
    /// <param name="organizationCode">The union's code.</param>
    /// <param name="group">Lower-case letters that tell these members from the test's others.</param>
    /// <param name="verification">Whether their identities are verified.</param>
    /// <returns>What each puts behind <c>Bearer</c>.</returns>
    public static async Task<IReadOnlyList<string>> AdmitAsync(
        this HeadlessServer server, int count, string organizationCode, string group = "member", VerificationStatus verification = VerificationStatus.Verified)
    {
        var subjects = Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{DemoSignIn.SubjectPrefix}{group}-{i:D3}")).ToList();
        await server.Services.GetRequiredService<IPlatformWork>().RunAsync(
            async (services, cancellationToken) =>
            {
                var union = await services.GetRequiredService<IOrganizationDirectory>().FindByCodeAsync(organizationCode, cancellationToken)
                    ?? throw new InvalidOperationException($"There is no organization {organizationCode}.");
                var accounts = services.GetRequiredService<IAccountDirectory>();
                var seal = services.GetRequiredService<PersonSeal>();
                var admissions = new List<Admission>(count);
                foreach (var (index, subject) in subjects.Index())
                {
                    var account = await accounts.EnsureAsync(subject, "示例（虚构）", cancellationToken);
                    admissions.Add(new(seal.Seal(Form(group, index)), account.Id, union.Id, JoinChannel.Form, verification));
                }

                foreach (var result in await services.GetRequiredService<Admissions>().AdmitAsync(admissions, cancellationToken))
                {
                    _ = result.MemberId ?? throw result.Problem!;
                }
            },
            CancellationToken.None);
        return subjects;
    }

    private static JoiningForm Form(string group, int index)
    {
        var number = group.Aggregate(7, (sum, letter) => ((sum * 31) + letter) % 10_000);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{Nowhere}{number:D4}19900101{index:D3}");
        return new("示例会员", string.Create(CultureInfo.InvariantCulture, $"101{number:D4}{index:D4}"), digits + NationalId.CheckCharacter(digits), null, EmploymentForm.Standard);
    }
}
