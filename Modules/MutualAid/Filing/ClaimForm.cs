using System.ComponentModel.DataAnnotations;
using Headless.MutualAid.Calculation;
using Headless.MutualAid.Claims;

namespace Headless.MutualAid.Filing;

/// <summary>What a claim says.</summary>
/// <param name="Lines">The stays in hospital, 1 to 20.</param>
/// <param name="Diagnosis">What the member suffers from, 1 to 200 characters. Kept sealed.</param>
/// <param name="DiseaseClass">The class of the disease, 1 to 60 characters. Kept sealed.</param>
/// <param name="Hospital">The hospital, 1 to 100 characters. Kept sealed.</param>
/// <param name="BankAccount">The member's own bank account, 12 to 19 digits. Kept sealed.</param>
/// <param name="Consents">The member agrees that these are used to handle this claim, and for nothing else; must be true.</param>
internal sealed record ClaimFormInput(
    [property: Required, MinLength(1), MaxLength(20)] IReadOnlyList<ClaimLineInput> Lines,
    [property: Required, StringLength(200, MinimumLength = 1)] string Diagnosis,
    [property: Required, StringLength(60, MinimumLength = 1)] string DiseaseClass,
    [property: Required, StringLength(100, MinimumLength = 1)] string Hospital,
    [property: Required, RegularExpression("^[0-9]{12,19}$")] string BankAccount,
    bool Consents)
{
    /// <summary>The health data and the account.</summary>
    public HealthData Health => new(Diagnosis.Trim(), DiseaseClass.Trim(), Hospital.Trim(), BankAccount);

    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ClaimFormInput);
}

/// <summary>One stay in hospital.</summary>
/// <param name="AdmittedOn">The day of admission.</param>
/// <param name="TotalFen">The bill, in fen, up to 1,000,000,000.</param>
/// <param name="InsuredFen">What social insurance has paid of it, in fen.</param>
/// <param name="SelfPaidFen">The self-paid part by the bill, in fen.</param>
/// <param name="InvoiceNumber">The number of the hospital's invoice, 6 to 30 letters and digits. Each invoice is claimed once.</param>
internal sealed record ClaimLineInput(
    DateOnly AdmittedOn,
    [property: Range(1L, Stay.MostFen)] long TotalFen,
    [property: Range(0L, Stay.MostFen)] long InsuredFen,
    [property: Range(1L, Stay.MostFen)] long SelfPaidFen,
    [property: Required, RegularExpression("^[A-Za-z0-9]{6,30}$")] string InvoiceNumber)
{
    /// <summary>The stay as the calculation takes it.</summary>
    public Stay ToStay() => new(AdmittedOn, TotalFen, InsuredFen, SelfPaidFen);
}
