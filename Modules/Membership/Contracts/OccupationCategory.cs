namespace Headless.Membership.Contracts;

/// <summary>An occupation by which members are counted and served (HS10).</summary>
/// <param name="Code">The code, such as <c>RIDE_HAILING_DRIVER</c>; never changes.</param>
/// <param name="NameZh">The Chinese name.</param>
/// <param name="NameEn">The English name.</param>
public sealed record OccupationCategory(string Code, string NameZh, string NameEn);

/// <summary>Adds occupations: the list is open (HS10). A class with <c>[Service]</c> that implements it is found by scanning.</summary>
public interface IOccupationSource
{
    /// <summary>The occupations; a code that exists already is not replaced.</summary>
    IReadOnlyList<OccupationCategory> Occupations { get; }
}
