using Headless.Access.Accounts;
using Headless.Sdk;

namespace Headless.Access.Contracts;

/// <summary>A person's account as other modules hold it.</summary>
[RefersTo<Account>]
public sealed class AccountRef : Reference
{
    /// <summary>The name the account is shown by.</summary>
    public string DisplayName { get; init; } = "";
}
