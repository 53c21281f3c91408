using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.MutualAid.Claims;

/// <summary>Seals what a claim says of a person, and masks what is shown instead (H14).</summary>
/// <param name="box">The secrets' box.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class ClaimSeal(ISecretBox box)
{
    /// <summary>What is shown in the place of health data, whatever its length.</summary>
    public const string Hidden = "****";

    /// <summary>The most bytes of a sealed value.</summary>
    public const int MaxLength = 1_000;

    private const string Diagnosis = "mutualaid.diagnosis";
    private const string DiseaseClass = "mutualaid.disease-class";
    private const string Hospital = "mutualaid.hospital";
    private const string BankAccount = "mutualaid.bank-account";
    private const string Invoice = "mutualaid.invoice";
    private const string Document = "mutualaid.document-name";

    /// <summary>Seals the health data and the bank account of a claim.</summary>
    public SealedHealth Seal(HealthData health) => new(
        box.Seal(Diagnosis, health.Diagnosis), box.Seal(DiseaseClass, health.DiseaseClass), box.Seal(Hospital, health.Hospital), box.Seal(BankAccount, health.BankAccount));

    /// <summary>Opens them.</summary>
    public HealthData Open(MutualAidClaim claim) => new(
        box.Open(Diagnosis, claim.DiagnosisSealed), box.Open(DiseaseClass, claim.DiseaseClassSealed), box.Open(Hospital, claim.HospitalSealed), OpenBankAccount(claim.BankAccountSealed));

    /// <summary>Opens a bank account alone.</summary>
    public string OpenBankAccount(byte[] sealedValue) => box.Open(BankAccount, sealedValue);

    /// <summary>The fingerprint by which an invoice is known again.</summary>
    public string FingerprintOfInvoice(string number) => Convert.ToHexString(box.Fingerprint(Invoice, number));

    /// <summary>Seals a document's name: people name a document after what it says.</summary>
    public byte[] SealName(string name) => box.Seal(Document, name);

    /// <summary>Opens a document's name.</summary>
    public string OpenName(byte[] sealedName) => box.Open(Document, sealedName);

    /// <summary>All but the last four characters hidden.</summary>
    public static string MaskAllButFour(string value) => value.Length <= 4 ? Hidden : $"{Hidden} {value[^4..]}";
}

/// <summary>What a claim says of the member's health, and where she is paid.</summary>
/// <param name="Diagnosis">What she suffers from.</param>
/// <param name="DiseaseClass">The class of the disease.</param>
/// <param name="Hospital">The hospital.</param>
/// <param name="BankAccount">The account to pay to.</param>
internal sealed record HealthData(string Diagnosis, string DiseaseClass, string Hospital, string BankAccount)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(HealthData);
}

/// <summary>The same, sealed.</summary>
internal sealed record SealedHealth(byte[] Diagnosis, byte[] DiseaseClass, byte[] Hospital, byte[] BankAccount);
