using Headless.Sdk;

namespace Headless.Organizations.Contracts;

/// <summary>Where in the tree an organization stands.</summary>
public enum OrganizationLevel
{
    /// <summary>The province's union, root of the tree (省).</summary>
    [InWords(Zh = "省级", En = "province")]
    Province,

    /// <summary>A city's union (设区市).</summary>
    [InWords(Zh = "市级", En = "city")]
    City,

    /// <summary>A county's or city district's union (县、县级市、市辖区).</summary>
    [InWords(Zh = "县级", En = "county")]
    County,

    /// <summary>A township's, town's or street's union (乡、镇、街道).</summary>
    [InWords(Zh = "乡镇级", En = "township")]
    Township,

    /// <summary>A village's or residential community's union (村、社区).</summary>
    [InWords(Zh = "村级", En = "village")]
    Village,

    /// <summary>An enterprise's, building's or industry's union, below any of the others.</summary>
    [InWords(Zh = "企业级", En = "enterprise")]
    Enterprise,
}
