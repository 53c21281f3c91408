using Headless.Sdk;

namespace Headless.Membership.Contracts;

/// <summary>A part of a person's form is not what it should be.</summary>
/// <param name="part">Which part.</param>
/// <param name="path">Where it stands in the input.</param>
[ErrorCode("INVALID_FORM", Zh = "“{Part}”填写有误，请核对后重新提交。", En = "The field {Part} is not valid. Correct it and send the form again.")]
public sealed class InvalidFormException(FormPart part, params string[] path) : DomainException(path)
{
    /// <summary>Which part of the form.</summary>
    public FormPart Part { get; } = part;
}

/// <summary>Parts of a person's form.</summary>
public enum FormPart
{
    /// <summary>The name: 1 to 40 characters, letters of any script.</summary>
    [InWords(Zh = "姓名", En = "name")]
    Name,

    /// <summary>The mobile number: eleven digits that begin with 1.</summary>
    [InWords(Zh = "手机号", En = "phone")]
    Phone,

    /// <summary>The identity number: 18 characters with a right birthday and check character (GB 11643).</summary>
    [InWords(Zh = "身份证号", En = "national id")]
    NationalId,

    /// <summary>The occupation: a code of the list of occupations.</summary>
    [InWords(Zh = "职业", En = "occupation")]
    Occupation,

    /// <summary>The employment form.</summary>
    [InWords(Zh = "用工形式", En = "employment form")]
    EmploymentForm,

    /// <summary>The home address: the code of a township's or village's division.</summary>
    [InWords(Zh = "居住地", En = "home division")]
    HomeDivision,
}

/// <summary>The person is a member of a union already; there is one primary union at a time.</summary>
[ErrorCode("ALREADY_MEMBER", Zh = "已是工会会员。如需更换工会，请办理转会。", En = "This person is a union member already. To change unions, transfer the membership.")]
public sealed class AlreadyMemberException : DomainException;

/// <summary>The person has an application under way.</summary>
[ErrorCode("APPLICATION_PENDING", Zh = "已有一份入会申请正在办理，请等待结果。", En = "An application is under way already. Wait for its result.")]
public sealed class ApplicationPendingException : DomainException;

/// <summary>The identity number belongs to a member who signs in with another account, or the account belongs to another person.</summary>
[ErrorCode("IDENTITY_TAKEN", Zh = "该身份证号与账号不一致，请携带证件到工会核对。", En = "The identity number and this account belong to different people. Bring your identity card to your union.")]
public sealed class IdentityTakenException : DomainException;

/// <summary>The join code cannot be used.</summary>
[ErrorCode("JOIN_CODE_UNUSABLE", Zh = "入会码无效、已过期或名额已满，请向工会索取新码。", En = "The join code is unknown, expired or used up. Ask the union for a new one.")]
public sealed class JoinCodeUnusableException() : DomainException("input", "code");
