using Headless.Membership.Contracts;
using Headless.Sdk;

namespace Headless.Membership.Members;

/// <summary>Checks and cleans what a person, or an officer for her, has typed.</summary>
/// <param name="occupations">The known occupations.</param>
/// <param name="clock">Tells today.</param>
[Service]
internal sealed class FormCheck(Occupations occupations, TimeProvider clock)
{
    /// <summary>The form with every value cleaned.</summary>
    /// <param name="form">The form as typed.</param>
    /// <returns>The cleaned form.</returns>
    /// <exception cref="InvalidFormException">A part is not valid; the first that is not.</exception>
    public JoiningForm Clean(JoiningForm form) => new(
        PersonName.Clean(form.Name) ?? throw new InvalidFormException(FormPart.Name, "input", "name"),
        Phone.Clean(form.Phone) ?? throw new InvalidFormException(FormPart.Phone, "input", "phone"),
        NationalId.Clean(form.NationalId, clock.Today()) ?? throw new InvalidFormException(FormPart.NationalId, "input", "nationalId"),
        form.OccupationCode is null
            ? null
            : (occupations.Find(form.OccupationCode) ?? throw new InvalidFormException(FormPart.Occupation, "input", "occupationCode")).Code,
        form.EmploymentForm);
}
