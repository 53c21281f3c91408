using Headless.Membership.Contracts;
using Headless.Membership.Memberships;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Members;

/// <summary>A real-name member of a trade union (H16). Her record stays with the union she was in last when she has left.</summary>
internal sealed class Member : IEntity, IVersioned
{
    public Guid Id { get; init; }

    public Guid? AccountId { get; set; }

    /// <summary>The full name, for herself and for officers of her union's line. Lists order it as Chinese dictionaries do, by pinyin.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey), Sensitivity = Sensitivity.Personal, Purpose = "membership")]
    public required string DisplayName { get; set; }

    /// <summary>The name as strangers may see it, such as 张* or 买买提·***.</summary>
    [Exposed]
    public required string NameMasked { get; set; }

    public required string NameSortKey { get; set; }

    public required string NameFolded { get; set; }

    /// <summary>The mobile number with its middle hidden, <c>138****5678</c>.</summary>
    [Exposed(Sensitivity = Sensitivity.Personal, Purpose = "membership")]
    public required string PhoneMasked { get; set; }

    public required byte[] PhoneSealed { get; set; }

    public required string PhoneFingerprint { get; set; }

    /// <summary>The identity number's first three and last four characters, the others hidden.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "real-name verification")]
    public required string NationalIdMasked { get; set; }

    public required byte[] NationalIdSealed { get; set; }

    public required string NationalIdFingerprint { get; set; }

    /// <summary>Whether her identity has been checked. Benefits are for verified members (H16).</summary>
    [Exposed(Filter = true)]
    public VerificationStatus VerificationStatus { get; set; }

    /// <summary>The code of her occupation, one of <c>occupationCategories</c>; null when she did not say (HS10).</summary>
    [Exposed(Filter = true)]
    public string? OccupationCode { get; set; }

    /// <summary>In what form she works.</summary>
    [Exposed(Filter = true)]
    public EmploymentForm EmploymentForm { get; set; }

    public Guid OrganizationId { get; set; }

    /// <summary>The union that keeps her record: the one she is in, or was in last.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; init; }

    /// <summary>Where she stands now: the status of her latest membership.</summary>
    [Exposed(Filter = true)]
    public MembershipStatus Status { get; set; }

    /// <summary>The day she joined the union that keeps her record.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateOnly JoinedOn { get; set; }

    /// <inheritdoc/>
    public int Version { get; init; }
}
