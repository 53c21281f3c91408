using Headless.Access.Contracts;
using Headless.Sdk;

namespace Headless.Access.Keys;

/// <summary>A key for everything was asked for where that is not possible.</summary>
/// <param name="grantable">What she may give.</param>
[ErrorCode("ALL_SCOPES_REFUSED", Zh = "权限范围“*”只能在命令行中授予。请从中选择：{Grantable}。", En = "The scope * is given on the command line only. Choose from: {Grantable}.")]
internal sealed class AllScopesRefusedException(string grantable) : DomainException("input", "scopes")
{
    /// <summary>What she may give, separated by commas.</summary>
    public string Grantable { get; } = grantable;
}

/// <summary>She does not hold what the key would hold.</summary>
/// <param name="scopes">What she lacks.</param>
/// <param name="grantable">What she may give.</param>
[ErrorCode(
    "SCOPES_NOT_HELD",
    Zh = "您在该组织没有这些权限，不能授予：{Scopes}。您可以授予：{Grantable}。",
    En = "You do not hold this there and cannot give it: {Scopes}. You can give: {Grantable}.")]
internal sealed class ScopesNotHeldException(string scopes, string grantable) : DomainException("input", "scopes")
{
    /// <summary>What she lacks, separated by commas.</summary>
    public string Scopes { get; } = scopes;

    /// <summary>What she may give, separated by commas.</summary>
    public string Grantable { get; } = grantable;
}

/// <summary>The organization is not in the grantor's subtree.</summary>
[ErrorCode(
    "KEY_OUTSIDE_SUBTREE",
    Zh = "该工会组织不在您的管辖范围内，请选择本级或下级工会。",
    En = "This organization is outside your jurisdiction. Choose your own union or one below it.")]
internal sealed class KeyOutsideSubtreeException() : DomainException("input", "organizationId");

/// <summary>A key tried to handle keys.</summary>
[ErrorCode("KEYS_NEED_A_PERSON", Zh = "密钥不能用来管理密钥，请由工作人员登录后操作。", En = "A key cannot handle keys. Let a person sign in and do it.")]
internal sealed class KeysNeedAPersonException : DomainException
{
    /// <summary>Refuses whoever is no person.</summary>
    /// <param name="caller">Who asks.</param>
    public static void ThrowUnlessPerson(Caller caller)
    {
        if (caller.Kind != CallerKind.Person)
        {
            throw new KeysNeedAPersonException();
        }
    }
}

/// <summary>A key would end in the past, or too late.</summary>
[ErrorCode("INVALID_KEY_END", Zh = "密钥的到期时间须晚于现在，且在 {MostDays} 天之内。", En = "A key ends after now and within {MostDays} days.")]
internal sealed class InvalidKeyEndException() : DomainException("input", "expiresAt")
{
    /// <summary>The most days from now.</summary>
    public int MostDays { get; } = ApiKeyTerms.MostDays;

    /// <summary>Refuses an end in the past, or too late.</summary>
    /// <param name="end">The end, UTC; null: there is nothing to check.</param>
    /// <param name="now">The time, UTC.</param>
    public static void ThrowUnlessAhead(DateTime? end, DateTime now)
    {
        if (end <= now || end > now.AddDays(ApiKeyTerms.MostDays))
        {
            throw new InvalidKeyEndException();
        }
    }
}
