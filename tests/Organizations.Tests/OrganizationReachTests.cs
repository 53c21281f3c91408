using Headless.Organizations.Changes;
using Headless.Organizations.Contracts;
using static Headless.Organizations.Contracts.OrganizationLevel;

namespace Headless.Organizations.Tests;

public sealed class OrganizationReachTests
{
    [Theory]
    [InlineData(City, Province, true)]
    [InlineData(Village, County, true)]
    [InlineData(Enterprise, Village, true)]
    [InlineData(Enterprise, Enterprise, true)]
    [InlineData(County, County, false)]
    [InlineData(Province, Province, false)]
    [InlineData(City, County, false)]
    [InlineData(Township, Enterprise, false)]
    public void A_union_stands_below_one_of_a_higher_level(OrganizationLevel level, OrganizationLevel parent, bool fits) =>
        Assert.Equal(fits, OrganizationReach.Fits(level, parent));
}
