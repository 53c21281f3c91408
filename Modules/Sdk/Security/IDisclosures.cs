namespace Headless.Sdk;

/// <summary>The record of sensitive values shown in full: who saw which of whose, when and why. Written in the transaction that shows them; nobody changes it.</summary>
public interface IDisclosures
{
    /// <summary>Records a disclosure. Part of the current transaction: what cannot be recorded is not shown.</summary>
    /// <param name="disclosure">What is shown.</param>
    void Record(Disclosure disclosure);
}

/// <summary>A sensitive value shown in full.</summary>
/// <param name="Subject">The type of the row, such as <c>MutualAidClaim</c>.</param>
/// <param name="SubjectId">The row.</param>
/// <param name="AboutAccountId">The account of the person whom it is about; null when she has none.</param>
/// <param name="Fields">The fields shown, separated by commas.</param>
/// <param name="Reason">Why, in the words of who asks; 4 to 200 characters.</param>
public sealed record Disclosure(string Subject, Guid SubjectId, Guid? AboutAccountId, string Fields, string Reason);
