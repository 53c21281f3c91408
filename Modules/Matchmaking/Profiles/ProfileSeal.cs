using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Seals what people say of themselves. No statement ever looks into it, so nothing of it need be readable in the database; moved to another row it does not open.</summary>
/// <param name="box">The secrets' box.</param>
[Service]
internal sealed class ProfileSeal(ISecretBox box)
{
    /// <summary>The most bytes of sealed content.</summary>
    public const int ContentLength = 8_000;

    /// <summary>The most bytes of a sealed contact.</summary>
    public const int ContactLength = 1_000;

    /// <summary>Hexadecimal digits of a fingerprint.</summary>
    public const int FingerprintLength = 64;

    private const string ContentPurpose = "matchmaking.profile";
    private const string ContactPurpose = "matchmaking.contact";
    private const string NicknamePurpose = "matchmaking.blocked-nickname";
    private const string ShownPurpose = "matchmaking.reported";
    private const string EmployerPurpose = "matchmaking.employer";
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Seals the content of a profile.</summary>
    public byte[] Seal(ProfileContent content, Guid profileId) => Seal(ContentPurpose, content, profileId);

    /// <summary>Opens the content of a profile.</summary>
    public ProfileContent OpenContent(byte[] content, Guid profileId) => Open<ProfileContent>(ContentPurpose, content, profileId);

    /// <summary>Seals the contact of a profile; null when there is none.</summary>
    public byte[]? Seal(MatchContact? contact, Guid profileId) => contact is null ? null : Seal(ContactPurpose, contact, profileId);

    /// <summary>Opens the contact of a profile.</summary>
    public MatchContact? OpenContact(byte[]? contact, Guid profileId) => contact is null ? null : Open<MatchContact>(ContactPurpose, contact, profileId);

    /// <summary>Seals the nickname of somebody who is blocked.</summary>
    public byte[] SealNickname(string nickname, Guid blockId) => Seal(NicknamePurpose, nickname, blockId);

    /// <summary>Opens the nickname of somebody who is blocked.</summary>
    public string OpenNickname(byte[] nickname, Guid blockId) => Open<string>(NicknamePurpose, nickname, blockId);

    /// <summary>Seals what a reporter saw.</summary>
    public byte[] SealShown(MatchProfileDetails shown, Guid reportId) => Seal(ShownPurpose, shown, reportId);

    /// <summary>Opens what a reporter saw.</summary>
    public MatchProfileDetails OpenShown(byte[] shown, Guid reportId) => Open<MatchProfileDetails>(ShownPurpose, shown, reportId);

    /// <summary>The fingerprint by which colleagues are told from others.</summary>
    public string Employer(Guid organizationId) => Convert.ToHexString(box.Fingerprint(EmployerPurpose, organizationId.ToString("N")));

    private byte[] Seal<T>(string purpose, T value, Guid of) => box.Seal(purpose, JsonSerializer.SerializeToUtf8Bytes(value, s_json), of);

    private T Open<T>(string purpose, byte[] value, Guid of) => JsonSerializer.Deserialize<T>(box.Open(purpose, value, of), s_json)!;
}
