namespace Headless.Membership.Contracts;

/// <summary>Whether a person's name and identity number have been checked. Verification is what benefits depend on (H16).</summary>
public enum VerificationStatus
{
    /// <summary>Nobody has checked.</summary>
    Unverified,

    /// <summary>The check is under way.</summary>
    Pending,

    /// <summary>Checked and right.</summary>
    Verified,

    /// <summary>Checked and wrong.</summary>
    Rejected,
}
