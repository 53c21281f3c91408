using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Members;

/// <summary>A person's particulars as they are stored: secrets sealed, masks and fingerprints beside them.</summary>
internal sealed record SealedPerson(
    string DisplayName, string NameMasked, byte[] PhoneSealed, string PhoneMasked, string PhoneFingerprint,
    byte[] NationalIdSealed, string NationalIdMasked, string NationalIdFingerprint, string? OccupationCode, EmploymentForm EmploymentForm)
{
    /// <summary>Hexadecimal digits of a fingerprint.</summary>
    public const int FingerprintLength = 64;

    /// <summary>The most bytes of a sealed number.</summary>
    public const int MaxSealedLength = 256;

    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(SealedPerson);
}

/// <summary>Seals people's particulars.</summary>
/// <param name="box">The secrets' box.</param>
[Service]
internal sealed class PersonSeal(ISecretBox box)
{
    private const string PhonePurpose = "membership.phone";
    private const string NationalIdPurpose = "membership.national-id";

    /// <summary>Seals a form that has been checked.</summary>
    /// <param name="form">The form.</param>
    /// <returns>What is stored.</returns>
    public SealedPerson Seal(JoiningForm form) => new(
        form.Name, PersonName.Mask(form.Name),
        box.Seal(PhonePurpose, form.Phone), Phone.Mask(form.Phone), Convert.ToHexString(box.Fingerprint(PhonePurpose, form.Phone)),
        box.Seal(NationalIdPurpose, form.NationalId), NationalId.Mask(form.NationalId), Fingerprint(form.NationalId),
        form.OccupationCode, form.EmploymentForm);

    /// <summary>The identity number.</summary>
    /// <param name="nationalIdSealed">What is stored.</param>
    /// <returns>The cleaned number.</returns>
    public string Open(byte[] nationalIdSealed) => box.Open(NationalIdPurpose, nationalIdSealed);

    /// <summary>The fingerprint by which an identity number is found again.</summary>
    /// <param name="nationalId">The cleaned number.</param>
    /// <returns>Hexadecimal digits.</returns>
    public string Fingerprint(string nationalId) => Convert.ToHexString(box.Fingerprint(NationalIdPurpose, nationalId));
}
