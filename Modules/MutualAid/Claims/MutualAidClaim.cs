using Headless.Membership.Contracts;
using Headless.MutualAid.Contracts;
using Headless.MutualAid.Plans;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Claims;

/// <summary>
/// A claim of a covered member for what she has paid herself in hospital (H07). What it says of her health and her bank account is sealed; everybody reads masks, handlers the values only through
/// <c>revealClaim</c>, which records it (H14).
/// </summary>
internal sealed class MutualAidClaim : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The number to ask about it by.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Number { get; init; }

    /// <summary>The id of the plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The plan it is made under.</summary>
    [Exposed(Filter = true)]
    public CoverPlan? Plan { get; private set; }

    /// <summary>The id of the cover.</summary>
    public required Guid CoverId { get; init; }

    /// <summary>How many shares the cover had when the claim was made.</summary>
    [Exposed]
    public required int Shares { get; init; }

    /// <summary>The id of the member.</summary>
    public required Guid MemberId { get; init; }

    /// <summary>Whose claim it is.</summary>
    [Exposed]
    public MemberRef? Member { get; private set; }

    // Copied from the member: her union may change while the claim is under way, and a join to her would then lose it for those who handle it.
    public required Guid? AccountId { get; init; }

    /// <summary>The id of the union that she was in when it was filed; null while it is a draft, which no union sees.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>The union that she was in when it was filed; null while it is a draft.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public required ClaimStatus Status { get; init; }

    /// <summary>Who filed it: the member, or an officer on her behalf (H08).</summary>
    [Exposed(Filter = true)]
    public required ClaimActor FiledBy { get; init; }

    /// <summary>The account of whoever filed it.</summary>
    public required Guid FilerAccountId { get; init; }

    /// <summary>The id of the officer's union that filed it.</summary>
    public Guid? FiledByOrganizationId { get; init; }

    /// <summary>The union whose officer filed it on the member's behalf; null when she filed it herself (H08).</summary>
    [Exposed]
    public OrganizationRef? FiledByOrganization { get; private set; }

    /// <summary>When the member confirmed what an officer has filed for her; null when she has not, or had no need to.</summary>
    [Exposed]
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was made, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the member agreed that her health data is used for this claim, or an officer stated that she has, UTC.</summary>
    [Exposed]
    public required DateTime ConsentedAt { get; init; }

    /// <summary>The day of admission of its first stay: the version of the plan's rule is that of this day.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly EventOn { get; init; }

    /// <summary>The version of the rule that it is paid by; null while it is a draft. It does not change any more.</summary>
    [Exposed(Filter = true)]
    public string? RuleVersion { get; init; }

    /// <summary>What is payable, in fen; null while it is a draft.</summary>
    public long? PayableFen { get; init; }

    /// <summary>How many levels have approved since it was last filed (H09).</summary>
    [Exposed]
    public int ApprovedLevels { get; init; }

    /// <summary>How many steps it has made. Each step names the number it begins from, so that two who act at once never act on the same state.</summary>
    public int StepCount { get; init; }

    /// <summary>How many documents are attached.</summary>
    [Exposed]
    public int DocumentCount { get; init; }

    /// <summary>What the member suffers from, hidden.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "claim handling")]
    public required string DiagnosisMasked { get; init; }

    public required byte[] DiagnosisSealed { get; init; }

    /// <summary>The class of the disease, hidden.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "claim handling")]
    public required string DiseaseClassMasked { get; init; }

    public required byte[] DiseaseClassSealed { get; init; }

    /// <summary>The hospital, hidden: its name can tell the disease.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "claim handling")]
    public required string HospitalMasked { get; init; }

    public required byte[] HospitalSealed { get; init; }

    /// <summary>The account to pay to, all but its last four digits hidden.</summary>
    [Exposed(Sensitivity = Sensitivity.Sensitive, Purpose = "claim payment")]
    public required string BankAccountMasked { get; init; }

    public required byte[] BankAccountSealed { get; init; }
}
