using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>A key was asked for with scopes that do not exist, or with none.</summary>
/// <param name="scopes">The unknown scopes.</param>
/// <param name="known">All scopes there are.</param>
[ErrorCode("UNKNOWN_SCOPES", Zh = "权限范围无效：“{Scopes}”。可用的有：{Known}。", En = "These are not scopes: \"{Scopes}\". Choose from: {Known}.")]
public sealed class UnknownScopesException(string scopes, string known) : DomainException("input", "scopes")
{
    /// <summary>The unknown scopes, separated by commas.</summary>
    public string Scopes { get; } = scopes;

    /// <summary>All scopes there are, separated by commas.</summary>
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

/// <summary>A key for everything was asked for where that is not possible.</summary>
/// <param name="known">All scopes there are.</param>
[ErrorCode("ALL_SCOPES_REFUSED", Zh = "权限范围“*”只能在命令行中授予。请从中选择：{Known}。", En = "The scope * is given on the command line only. Choose from: {Known}.")]
public sealed class AllScopesRefusedException(string known) : DomainException("input", "scopes")
{
    /// <summary>All scopes there are, separated by commas.</summary>
    public string Known { get; } = known;
}
