using System.Globalization;
using GraphQL;
using Headless.Engine.Errors;

namespace Headless.Engine.Limits;

/// <summary>A request holds more than it may.</summary>
/// <param name="Limit">The limit's name, as in <see cref="RequestLimits"/>, in lower camel case.</param>
/// <param name="Maximum">Its value.</param>
/// <param name="Counted">Where counting stopped.</param>
internal sealed record LimitExceeded(string Limit, long Maximum, long Counted)
{
    /// <summary>The code of the published list.</summary>
    public const string Code = "LIMIT_EXCEEDED";

    /// <summary>The error in the caller's language.</summary>
    public ExecutionError ToError(Language language)
    {
        var (maximum, counted) = (Maximum.ToString(CultureInfo.InvariantCulture), Counted.ToString(CultureInfo.InvariantCulture));
        var message = Messages.Of(Code, language, ("Limit", Limit), ("Maximum", maximum), ("Counted", counted));
        return new ExecutionError(message) { Code = Code }.AddExtension("limit", Limit).AddExtension("maximum", Maximum).AddExtension("counted", Counted);
    }
}
