using Headless.MutualAid.Calculation;
using Headless.MutualAid.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.MutualAid.Claims;

/// <summary>One stay in hospital that a claim asks for.</summary>
internal sealed class ClaimLine : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The claim.</summary>
    public MutualAidClaim? Claim { get; private set; }

    /// <summary>Its place in the claim, from 1.</summary>
    [Exposed]
    public required int Ordinal { get; init; }

    /// <summary>The day of admission.</summary>
    [Exposed]
    public required DateOnly AdmittedOn { get; init; }

    /// <summary>The bill, in fen.</summary>
    public required long TotalFen { get; init; }

    /// <summary>What social insurance has paid of it, in fen.</summary>
    public required long InsuredFen { get; init; }

    /// <summary>The self-paid part, in fen.</summary>
    public required long SelfPaidFen { get; init; }

    /// <summary>The number of the hospital's invoice, all but its last four characters hidden.</summary>
    [Exposed(Sensitivity = Sensitivity.Personal, Purpose = "claim handling")]
    public required string InvoiceMasked { get; init; }

    public required string InvoiceFingerprint { get; init; }

    /// <summary>The invoice's fingerprint while the claim is alive: unique, so that an invoice is claimed once. Null for a draft, and again when the claim was rejected or withdrawn.</summary>
    public string? ClaimedInvoice { get; set; }

    /// <summary>The line as the calculation takes it.</summary>
    public Stay Stay => new(AdmittedOn, TotalFen, InsuredFen, SelfPaidFen);
}

/// <summary>A document of a claim.</summary>
internal sealed class ClaimDocument : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The claim.</summary>
    public MutualAidClaim? Claim { get; private set; }

    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    public required byte[] NameSealed { get; init; }

    /// <summary>Its media type.</summary>
    [Exposed]
    public required string ContentType { get; init; }

    /// <summary>Its size in bytes.</summary>
    [Exposed]
    public required long SizeBytes { get; init; }

    /// <summary>When it was attached, UTC.</summary>
    [Exposed(Order = true)]
    public required DateTime AttachedAt { get; init; }
}

/// <summary>What somebody did to a claim. Never changed.</summary>
internal sealed class ClaimStep : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of the claim.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>The claim.</summary>
    public MutualAidClaim? Claim { get; private set; }

    /// <summary>Its place in the claim's history, from 1.</summary>
    [Exposed(Order = true)]
    public required int Ordinal { get; init; }

    /// <summary>What was done.</summary>
    [Exposed]
    public required ClaimAction Action { get; init; }

    /// <summary>Where the claim stood before.</summary>
    [Exposed]
    public required ClaimStatus From { get; init; }

    /// <summary>Where it stood after.</summary>
    [Exposed]
    public required ClaimStatus To { get; init; }

    /// <summary>In what role it was done.</summary>
    [Exposed]
    public required ClaimActor Actor { get; init; }

    /// <summary>With what account; null for the bank.</summary>
    public Guid? ActorAccountId { get; init; }

    /// <summary>The id of the officer's union.</summary>
    public Guid? OrganizationId { get; init; }

    /// <summary>The union that the officer acted for; null for the member and the bank.</summary>
    [Exposed]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>When, UTC.</summary>
    [Exposed]
    public required DateTime At { get; init; }

    /// <summary>What was written to it, such as why it was returned.</summary>
    [Exposed(Sensitivity = Sensitivity.Personal, Purpose = "claim handling")]
    public string? Note { get; init; }
}

/// <summary>Who does something to a claim.</summary>
internal enum ClaimActor
{
    /// <summary>The member whose claim it is.</summary>
    Member,

    /// <summary>An officer of a union of her line.</summary>
    Officer,

    /// <summary>The bank, through the platform.</summary>
    Bank,
}
