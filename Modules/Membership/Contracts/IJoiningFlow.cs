namespace Headless.Membership.Contracts;

/// <summary>
/// How people join the unions of one subtree. The flow of the nearest organization above the union decides; where no flow is, people apply in eight steps (NB05).
/// A class with <c>[Service]</c> that implements it is found by scanning; a county's plugin replaces the flow for its own subtree only (LY04).
/// </summary>
public interface IJoiningFlow
{
    /// <summary>The code of the organization at the top of the subtree, such as <c>330825</c>.</summary>
    string OrganizationCode { get; }

    /// <summary>Decides how this person joins. A <see cref="Sdk.DomainException"/> refuses her.</summary>
    /// <param name="form">What she filled in, checked already.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The decision.</returns>
    Task<JoiningDecision> DecideAsync(JoiningForm form, CancellationToken cancellationToken);
}

/// <summary>How a person joins.</summary>
public enum JoiningDecision
{
    /// <summary>Her form begins an application of eight steps.</summary>
    ApplyInSteps,

    /// <summary>She is a member as soon as her form is sent.</summary>
    JoinAtOnce,
}

/// <summary>The one form that a person fills in to join.</summary>
/// <param name="Name">Her name.</param>
/// <param name="Phone">Her mobile number, eleven digits.</param>
/// <param name="NationalId">Her identity number, 18 characters.</param>
/// <param name="OccupationCode">Her occupation's code; null when she did not say.</param>
/// <param name="EmploymentForm">In what form she works.</param>
public sealed record JoiningForm(string Name, string Phone, string NationalId, string? OccupationCode, EmploymentForm EmploymentForm)
{
    /// <summary>Says nothing of the person, so that no log does.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(JoiningForm);
}
