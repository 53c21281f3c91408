using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Headless.Engine.Composition;
using Headless.Sdk;

namespace Headless.Engine.Errors;

/// <summary>Sentences of errors in the caller's language.</summary>
public static partial class Messages
{
    /// <summary>The code of a refusal.</summary>
    /// <param name="error">The refusal.</param>
    /// <returns>Its code.</returns>
    public static string CodeOf(DomainException error) => Declared(error).Code;

    /// <summary>The sentence of a refusal.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentence with its places filled.</returns>
    public static string Of(DomainException error, Language language)
    {
        var declared = Declared(error);
        return Place().Replace(language == Language.Chinese ? declared.Zh : declared.En, place => Words(error.GetType().GetProperty(place.Groups[1].Value)?.GetValue(error), language));
    }

    /// <summary>The sentence of one of the engine's own errors.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What fills its places.</param>
    /// <returns>The sentence.</returns>
    internal static string Of(string code, Language language, params (string Name, string Value)[] values)
    {
        var published = ErrorCatalog.Engine.First(e => e.Code == code);
        return values.Aggregate(language == Language.Chinese ? published.Zh : published.En, (text, v) => text.Replace($"{{{v.Name}}}", v.Value, StringComparison.Ordinal));
    }

    private static string Words(object? value, Language language) => value switch
    {
        null => "",
        string text => text,
        Enum one => Words(one, language),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(language == Language.Chinese ? "、" : ", ", many.Cast<object?>().Select(v => Words(v, language))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Words(Enum value, Language language) => value.GetType().GetField(value.ToString())?.GetCustomAttribute<InWordsAttribute>() switch
    {
        null => Names.Screaming(value.ToString()),
        var words => language == Language.Chinese ? words.Zh : words.En,
    };

    private static ErrorCodeAttribute Declared(DomainException error) =>
        error.GetType().GetCustomAttribute<ErrorCodeAttribute>(false)
        ?? throw new InvalidOperationException($"{error.GetType().Name} has no [ErrorCode].", error);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
