namespace Headless.Membership.Contracts;

/// <summary>In what form a person works.</summary>
public enum EmploymentForm
{
    /// <summary>A labor contract with one employer.</summary>
    Standard,

    /// <summary>Work in a new form of employment, such as for a delivery or ride-hailing platform (新就业形态).</summary>
    NewEmploymentForm,

    /// <summary>Other flexible employment (灵活就业).</summary>
    Flexible,
}
