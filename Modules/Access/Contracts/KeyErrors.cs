using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>A key was asked for with scopes that do not exist or that no key may hold, or with none.</summary>
/// <param name="scopes">The unknown scopes.</param>
/// <param name="known">The scopes that there are to choose from.</param>
[ErrorCode("UNKNOWN_SCOPES", Zh = "权限范围无效：“{Scopes}”。可用的有：{Known}。", En = "These are not scopes: \"{Scopes}\". Choose from: {Known}.")]
public sealed class UnknownScopesException(string scopes, string known) : DomainException("input", "scopes")
{
    /// <summary>The unknown scopes, separated by commas.</summary>
    public string Scopes { get; } = scopes;

    /// <summary>The scopes that there are to choose from, separated by commas.</summary>
    public string Known { get; } = known;
}

/// <summary>No organization has the code that a key was asked for.</summary>
/// <param name="code">The code.</param>
/// <param name="known">Some codes there are.</param>
[ErrorCode("UNKNOWN_ORGANIZATION", Zh = "没有代码为“{Code}”的工会组织。例如：{Known}。", En = "No organization has the code \"{Code}\". There are, for example: {Known}.")]
public sealed class UnknownKeyOrganizationException(string code, string known) : DomainException("input", "organizationCode")
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>Some codes there are, with their names, separated by commas.</summary>
    public string Known { get; } = known;
}

/// <summary>No key begins like this.</summary>
/// <param name="prefix">What was given.</param>
[ErrorCode(
    "UNKNOWN_KEY",
    Zh = "没有以“{Prefix}”开头的密钥。请用 keys list 查看现有密钥。",
    En = "No key begins with \"{Prefix}\". Look for it with the command keys list.")]
public sealed class UnknownKeyException(string prefix) : DomainException("prefix")
{
    /// <summary>What was given, without a secret.</summary>
    public string Prefix { get; } = prefix;
}

/// <summary>The key has expired or was revoked.</summary>
/// <param name="state">Where it stands.</param>
[ErrorCode(
    "KEY_ENDED",
    Zh = "该密钥已失效（{State}），不能更换。请创建新的密钥。",
    En = "This key has ended ({State}) and cannot be given a new secret. Make a new key.")]
public sealed class KeyEndedException(ApiKeyState state) : DomainException("input", "id")
{
    /// <summary>Where it stands.</summary>
    public ApiKeyState State { get; } = state;
}
