using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>A synthetic person to try the demo as.</summary>
/// <param name="Name">The name to sign in with, in lower case with hyphens, such as <c>hangzhou-officer</c>; the account's subject is <c>demo:</c> and this.</param>
/// <param name="DisplayName">The synthetic person's name.</param>
/// <param name="TitleZh">Who it is, in Chinese, such as <c>杭州市总工会干部</c>.</param>
/// <param name="TitleEn">Who it is, in English.</param>
/// <param name="Role">What it may do: a member is <see cref="StandingRoles.Self"/>.</param>
/// <param name="OrganizationId">The organization it belongs to; an officer's or administrator's subtree.</param>
public sealed record DemoSignIn(string Name, string DisplayName, string TitleZh, string TitleEn, StandingRoles Role, Guid OrganizationId)
{
    /// <summary>What every demo account's subject begins with.</summary>
    public const string SubjectPrefix = "demo:";

    /// <summary>The account's subject, which is also what stands after <c>Bearer</c>.</summary>
    public string Subject => SubjectPrefix + Name;
}

/// <summary>A registered demo sign-in with its organization's name.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="DisplayName">The synthetic person's name.</param>
/// <param name="TitleZh">Who it is, in Chinese.</param>
/// <param name="TitleEn">Who it is, in English.</param>
/// <param name="Role">What it may do.</param>
/// <param name="OrganizationName">The name of the organization it belongs to.</param>
public sealed record RegisteredDemoSignIn(string Name, string DisplayName, string TitleZh, string TitleEn, StandingRoles Role, string OrganizationName);
