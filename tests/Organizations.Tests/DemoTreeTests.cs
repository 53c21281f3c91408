using Headless.Organizations.Contracts;
using Headless.Organizations.Demo;
using Headless.Organizations.Tree;
using Headless.Sdk;

namespace Headless.Organizations.Tests;

public sealed class DemoTreeTests
{
    private static readonly IReadOnlyCollection<UnionOrganization> Tree = DemoTree.Build();

    [Fact]
    public void Has_a_union_for_each_division_and_some_synthetic_ones() => Assert.Equal(
        [
            (OrganizationKind.General, 27_036 + 196 + 162 + 15),
            (OrganizationKind.Industry, 1),
            (OrganizationKind.Building, 1),
            (OrganizationKind.Village, 1),
            (OrganizationKind.Reservoir, 162),
            (OrganizationKind.Alliance, 1),
            (OrganizationKind.Joint, 1),
        ],
        Tree.GroupBy(o => o.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));

    [Fact]
    public void Is_the_same_each_time_with_rising_ids()
    {
        Assert.Equal(Tree.Select(o => (o.Id, o.Path, o.Name)), DemoTree.Build().Select(o => (o.Id, o.Path, o.Name)));
        Assert.Equal(Tree.Select(o => o.Id), Tree.Select(o => o.Id).Order());
        Assert.All(Tree, o => Assert.Equal((7, 8), (o.Id.Version, o.Id.Variant)));
    }

    [Fact]
    public void Every_path_continues_the_parents()
    {
        var byId = Tree.ToDictionary(o => o.Id);
        Assert.All(Tree, o => Assert.Equal(TreePath.Child(o.ParentId is { } parent ? byId[parent].Path : "/", o.Code), o.Path));
    }

    [Fact]
    public void Whatever_is_no_division_says_that_it_is_synthetic() =>
        Assert.All(Tree.Where(o => o.Level == OrganizationLevel.Enterprise), o => Assert.Contains("虚构", o.Name, StringComparison.Ordinal));

    [Fact]
    public void Credit_codes_are_unique_valid_and_nobodys()
    {
        var codes = Tree.Select(o => o.UnifiedSocialCreditCode).OfType<string>().ToList();
        Assert.Equal(196 + 162 + 15 + 5, codes.Distinct().Count());
        Assert.All(codes, c => Assert.True(CreditCode.IsValid(c), c));
        Assert.All(codes, c => Assert.StartsWith("8199", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_fits_its_column() => Assert.All(Tree, o =>
    {
        Assert.InRange(o.Code.Length, 1, OrganizationTables.CodeLength);
        Assert.InRange(o.Name.Length, 1, OrganizationTables.NameLength);
        Assert.InRange(o.NameSortKey.Length, 1, ChineseSortKey.MaxLength);
        Assert.InRange(o.Path.Length, 1, TreePath.MaxLength);
    });

    [Fact]
    public void Cities_sort_by_pinyin() => Assert.Equal(
        ["杭州市总工会", "湖州市总工会", "嘉兴市总工会", "金华市总工会", "丽水市总工会", "宁波市总工会", "衢州市总工会", "绍兴市总工会", "台州市总工会", "温州市总工会", "舟山市总工会"],
        Tree.Where(o => o.Level == OrganizationLevel.City).OrderBy(o => o.NameSortKey, StringComparer.Ordinal).Select(o => o.Name));
}
