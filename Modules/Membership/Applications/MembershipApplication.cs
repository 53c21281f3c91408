using Headless.Membership.Contracts;
using Headless.Membership.Members;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Applications;

/// <summary>A worker's application to join a union in eight steps (NB05).</summary>
internal sealed class MembershipApplication : IEntity, IVersioned
{
    public Guid Id { get; init; }

    /// <summary>The number by which people speak of it, such as <c>RH20260501-7KQM4X</c>.</summary>
    [Exposed(Filter = true, Order = true)]
    public required string Number { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Where it stands.</summary>
    [Exposed(Filter = true)]
    public ApplicationStatus Status { get; set; }

    /// <summary>The step that is to be done now; when it is closed, the last one.</summary>
    [Exposed(Filter = true)]
    public ApplicationStepKind CurrentStep { get; set; }

    /// <summary>When the current step should be done; null when it is closed.</summary>
    [Exposed(Filter = true)]
    public DateTime? DueAt { get; set; }

    /// <summary>By which way it came.</summary>
    [Exposed(Filter = true)]
    public JoinChannel Channel { get; init; }

    public Guid OrganizationId { get; set; }

    /// <summary>The union that handles it: first the one she asked for or that of her home address, later the one she is assigned to.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; init; }

    public Guid? RequestedOrganizationId { get; set; }

    /// <summary>The union she asked to join; null when she belongs to no unit (NB06).</summary>
    [Exposed]
    public OrganizationRef? RequestedOrganization { get; init; }

    /// <summary>The full name she gave. Lists order it as Chinese dictionaries do, by pinyin.</summary>
    [Exposed(Filter = true, Order = true, OrderBy = nameof(NameSortKey), Sensitivity = Sensitivity.Personal, Purpose = "membership")]
    public required string DisplayName { get; set; }

    /// <summary>The name as strangers may see it, such as 张* or 买买提·***.</summary>
    [Exposed]
    public required string NameMasked { get; set; }

    public required string NameSortKey { get; set; }

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

    /// <summary>The code of her occupation, one of <c>occupationCategories</c>; null when she did not say (HS10).</summary>
    [Exposed(Filter = true)]
    public string? OccupationCode { get; set; }

    /// <summary>In what form she works.</summary>
    [Exposed(Filter = true)]
    public EmploymentForm EmploymentForm { get; set; }

    /// <summary>When she sent it, or last sent it again.</summary>
    [Exposed(Filter = true, Order = true)]
    public DateTime SubmittedAt { get; set; }

    /// <summary>When it was completed or refused; null while it goes on.</summary>
    [Exposed(Filter = true)]
    public DateTime? ClosedAt { get; set; }

    /// <summary>Why it was returned or refused, in the officer's words; null when it was not.</summary>
    [Exposed]
    public string? Reason { get; set; }

    public Guid? MemberId { get; set; }

    /// <summary>The member she has become; null before her membership is recorded.</summary>
    [Exposed]
    public Member? Member { get; init; }

    /// <inheritdoc/>
    public int Version { get; init; }

    /// <summary>Where it stands, for the machine.</summary>
    public ApplicationState State => new(Status, CurrentStep);

    /// <summary>The particulars, for the member's record.</summary>
    public SealedPerson Person => new(
        DisplayName, NameMasked, PhoneSealed, PhoneMasked, PhoneFingerprint, NationalIdSealed, NationalIdMasked, NationalIdFingerprint, OccupationCode, EmploymentForm);

    /// <summary>Goes on to a state.</summary>
    /// <param name="next">The state.</param>
    /// <param name="now">When.</param>
    public void GoTo(ApplicationState next, DateTime now)
    {
        (Status, CurrentStep) = (next.Status, next.Step);
        var isClosed = next.Status is ApplicationStatus.Completed or ApplicationStatus.Rejected;
        DueAt = isClosed ? null : now + ApplicationMachine.TimeFor(next.Step);
        ClosedAt = isClosed ? now : null;
    }

    /// <summary>Takes over a corrected form.</summary>
    /// <param name="person">The particulars.</param>
    public void Correct(SealedPerson person)
    {
        (DisplayName, NameMasked, NameSortKey) = (person.DisplayName, person.NameMasked, ChineseSortKey.Of(person.DisplayName));
        (PhoneSealed, PhoneMasked, PhoneFingerprint) = (person.PhoneSealed, person.PhoneMasked, person.PhoneFingerprint);
        (NationalIdSealed, NationalIdMasked, NationalIdFingerprint) = (person.NationalIdSealed, person.NationalIdMasked, person.NationalIdFingerprint);
        (OccupationCode, EmploymentForm) = (person.OccupationCode, person.EmploymentForm);
        Reason = null;
    }
}
