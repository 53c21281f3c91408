using Headless.Organizations.Contracts;
using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Demo;

/// <summary>The demo's organizations: a union for each real division, and synthetic ones below them.</summary>
internal sealed class DemoTree
{
    private const string Ningbo = "3302";
    private const string Hangzhou = "3301";
    private const string Longyou = "330825";

    // 81 is a grassroots union; no region's number begins with 99.
    private const string NowhereCreditCode = "81990000";

    private readonly DemoIds _ids = new();
    private readonly Dictionary<string, UnionOrganization> _byCode = new(28_000, StringComparer.Ordinal);
    private int _registered;

    /// <summary>All organizations, parents before their children; the same each time.</summary>
    public static IReadOnlyCollection<UnionOrganization> Build()
    {
        var tree = new DemoTree();
        foreach (var division in Division.ReadAll())
        {
            tree.Add(division.Code, division.UnionName, division.Level, OrganizationKind.General, division.ParentCode);
        }

        foreach (var township in tree._byCode.Values.Where(o => o.Level == OrganizationLevel.Township).ToList())
        {
            tree.AddBelow(township);
        }

        tree.AddExamples();
        return tree._byCode.Values;
    }

    private void AddBelow(UnionOrganization township)
    {
        var place = township.Name[..^"总工会".Length];
        if (IsWithin(township, Ningbo))
        {
            Add($"{township.Code}-R", $"{place}直属联合工会（“蓄水池”，虚构）", OrganizationLevel.Enterprise, OrganizationKind.Reservoir, township.Code);
        }

        if (IsWithin(township, Hangzhou) || IsWithin(township, Ningbo) || IsWithin(township, Longyou))
        {
            AddRegistered($"{township.Code}-E1", $"{place}示范制造厂工会（虚构）", OrganizationKind.General, FoundingMode.Single, "C35", 1, township.Code);
        }
    }

    private void AddExamples()
    {
        AddRegistered("3301-I1", "杭州市网约配送行业工会（虚构）", OrganizationKind.Industry, FoundingMode.Joint, "G6010", 38, Hangzhou);
        AddRegistered("330106-A1", "西湖区示范工会联盟（虚构）", OrganizationKind.Alliance, FoundingMode.Joint, null, 21, "330106");
        AddRegistered("330102003-B1", "湖滨示范大厦楼宇工会（虚构）", OrganizationKind.Building, FoundingMode.Joint, null, 64, "330102003");
        AddRegistered("330102001-J1", "清波小微企业联合工会（虚构）", OrganizationKind.Joint, FoundingMode.Online, "F52", 12, "330102001");
        AddRegistered("330825-V1", "龙游县示范村工会（虚构）", OrganizationKind.Village, FoundingMode.Single, "A01", 3, Longyou);
    }

    private void AddRegistered(string code, string name, OrganizationKind kind, FoundingMode founding, string? industry, int covered, string parentCode)
    {
        var unchecked17 = $"{NowhereCreditCode}{++_registered:D9}";
        Add(code, name, OrganizationLevel.Enterprise, kind, parentCode, founding, unchecked17 + CreditCode.CheckOf(unchecked17), industry, covered);
    }

    private void Add(
        string code, string name, OrganizationLevel level, OrganizationKind kind, string parentCode,
        FoundingMode? founding = null, string? credit = null, string? industry = null, int? covered = null)
    {
        var parent = parentCode.Length == 0 ? null : _byCode[parentCode];
        _byCode.Add(code, new()
        {
            Id = _ids.Next(),
            Code = code,
            Name = name,
            NameSortKey = ChineseSortKey.Of(name),
            Level = level,
            Kind = kind,
            FoundingMode = founding,
            ParentId = parent?.Id,
            Path = TreePath.Child(parent?.Path ?? "/", code),
            UnifiedSocialCreditCode = credit,
            IndustryCode = industry,
            UnitTypeCode = credit is null ? null : "10",
            CoveredEnterprises = covered,
        });
    }

    private static bool IsWithin(UnionOrganization organization, string code) => organization.Path.Contains($"/{code}/", StringComparison.Ordinal);
}
