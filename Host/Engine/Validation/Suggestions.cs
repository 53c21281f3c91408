using GraphQL.Utilities;
using GraphQL.Validation;

namespace Headless.Engine.Validation;

/// <summary>Suggestions for what was misspelt. To look for one costs as much as the schema has names, so they are made for errors that are sent, not for the thousands that a document may hold.</summary>
/// <param name="most">For how many errors of a document.</param>
internal sealed class Suggestions(int most)
{
    /// <summary>Names like the one that was written.</summary>
    /// <param name="context">The validation.</param>
    /// <param name="written">What was written.</param>
    /// <param name="names">The names that there are.</param>
    /// <returns>The likely ones, the likeliest first.</returns>
    public string[] Of(ValidationContext context, string written, Func<IEnumerable<string>> names) =>
        AreWanted(context) ? StringUtils.SuggestionList(written, names()) : [];

    /// <summary>Whether a suggestion for the next error will be sent.</summary>
    /// <param name="context">The validation.</param>
    /// <returns>True if so.</returns>
    public bool AreWanted(ValidationContext context) => context.Errors.Take(most).Count() < most;
}
