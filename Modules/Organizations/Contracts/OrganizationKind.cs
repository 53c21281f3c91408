namespace Headless.Organizations.Contracts;

/// <summary>What binds the members of an organization together.</summary>
public enum OrganizationKind
{
    /// <summary>An administrative division's or a single employer's union.</summary>
    General,

    /// <summary>One industry's union across employers (行业工会).</summary>
    Industry,

    /// <summary>The union of the employers in one building or business park (楼宇工会).</summary>
    Building,

    /// <summary>A village's union as a unit of its own, beside the administrative one (村级工会).</summary>
    Village,

    /// <summary>A township's joint union that receives people without a unit union, the reservoir (“蓄水池”, NB06).</summary>
    Reservoir,

    /// <summary>An alliance of unions that share services (工会联盟).</summary>
    Alliance,

    /// <summary>One union for several small employers (联合工会).</summary>
    Joint,
}
