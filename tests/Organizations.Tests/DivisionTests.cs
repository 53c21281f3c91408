using Headless.Organizations.Contracts;
using Headless.Organizations.Demo;

namespace Headless.Organizations.Tests;

public sealed class DivisionTests
{
    [Fact]
    public void The_list_has_every_division_of_Zhejiang()
    {
        var divisions = Division.ReadAll().ToList();
        Assert.Equal(
            [(OrganizationLevel.Province, 1), (OrganizationLevel.City, 11), (OrganizationLevel.County, 90), (OrganizationLevel.Township, 1_387), (OrganizationLevel.Village, 25_547)],
            divisions.GroupBy(d => d.Level).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
        Assert.Equal(27_036, divisions.Select(d => d.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("杭州市", OrganizationLevel.City, "杭州市总工会")]
    [InlineData("清波街道", OrganizationLevel.Township, "清波街道总工会")]
    [InlineData("清波门社区", OrganizationLevel.Village, "清波门社区联合工会")]
    [InlineData("清波门社区居委会", OrganizationLevel.Village, "清波门社区联合工会")]
    [InlineData("清波门社区居民委员会", OrganizationLevel.Village, "清波门社区联合工会")]
    [InlineData("溪口村委会", OrganizationLevel.Village, "溪口村联合工会")]
    [InlineData("溪口村村委会", OrganizationLevel.Village, "溪口村联合工会")]
    [InlineData("溪口村民委员会", OrganizationLevel.Village, "溪口村联合工会")]
    [InlineData("居委会", OrganizationLevel.Village, "居委会联合工会")]
    public void A_division_names_its_union(string name, OrganizationLevel level, string union) =>
        Assert.Equal(union, new Division("1", name, level, "").UnionName);
}
