using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Headless.Sdk;

namespace Headless.Matchmaking.Profiles;

/// <summary>Seals what people say of themselves. No statement ever looks into it, so nothing of it need be readable in the database.</summary>
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

    /// <summary>Seals content.</summary>
    public byte[] Seal(ProfileContent content) => box.Seal(ContentPurpose, JsonSerializer.Serialize(content, s_json));

    /// <summary>Opens content.</summary>
    public ProfileContent OpenContent(byte[] content) => JsonSerializer.Deserialize<ProfileContent>(box.Open(ContentPurpose, content), s_json)!;

    /// <summary>Seals a contact; null when there is none.</summary>
    public byte[]? Seal(MatchContact? contact) => contact is null ? null : box.Seal(ContactPurpose, JsonSerializer.Serialize(contact, s_json));

    /// <summary>Opens a contact.</summary>
    public MatchContact? OpenContact(byte[]? contact) => contact is null ? null : JsonSerializer.Deserialize<MatchContact>(box.Open(ContactPurpose, contact), s_json);

    /// <summary>Seals the nickname of somebody who is blocked.</summary>
    public byte[] SealNickname(string nickname) => box.Seal(NicknamePurpose, nickname);

    /// <summary>Opens the nickname of somebody who is blocked.</summary>
    public string OpenNickname(byte[] nickname) => box.Open(NicknamePurpose, nickname);

    /// <summary>Seals what a reporter saw.</summary>
    public byte[] SealShown(MatchProfileDetails shown) => box.Seal(ShownPurpose, JsonSerializer.Serialize(shown, s_json));

    /// <summary>Opens what a reporter saw.</summary>
    public MatchProfileDetails OpenShown(byte[] shown) => JsonSerializer.Deserialize<MatchProfileDetails>(box.Open(ShownPurpose, shown), s_json)!;

    /// <summary>The fingerprint by which colleagues are told from others.</summary>
    public string Employer(Guid organizationId) => Convert.ToHexString(box.Fingerprint(EmployerPurpose, organizationId.ToString("N")));
}
