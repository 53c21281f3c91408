using GraphQL;

namespace Headless.Engine.Errors;

/// <summary>How many errors an answer may still tell, over all its parts. Where there are more, the last one says how many.</summary>
/// <param name="most">How many.</param>
/// <param name="language">In which language.</param>
internal sealed class ErrorAllowance(int most, Language language)
{
    private int _left = most;

    /// <summary>Takes errors in.</summary>
    /// <param name="errors">The errors.</param>
    /// <returns>Those that are told.</returns>
    public ExecutionErrors Take(IReadOnlyCollection<ExecutionError> errors)
    {
        var kept = new ExecutionErrors();
        if (errors.Count <= _left)
        {
            kept.AddRange(errors);
        }
        else if (_left > 0)
        {
            var more = errors.Count - _left + 1;
            kept.AddRange(errors.Take(_left - 1));
            kept.Add(new ExecutionError(Messages.Of("TOO_MANY_ERRORS", language, ("Count", $"{more}"))) { Code = "TOO_MANY_ERRORS" }.AddExtension("count", more));
        }

        _left -= kept.Count;
        return kept;
    }
}
