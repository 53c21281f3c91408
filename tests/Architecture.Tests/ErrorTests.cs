using System.Reflection;
using System.Text.RegularExpressions;
using Headless.Sdk;

namespace Headless.Architecture.Tests;

public sealed partial class ErrorTests
{
    private static readonly IReadOnlyList<Type> _errors = [.. Repository.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(DomainException)))];

    private static readonly IReadOnlyList<(Type Type, ErrorCodeAttribute Code)> _published =
        [.. _errors.Where(t => t.IsDefined(typeof(ErrorCodeAttribute), false)).Select(t => (t, t.GetCustomAttribute<ErrorCodeAttribute>(false)!))];

    [Fact]
    public void Every_error_publishes_a_code()
    {
        Assert.NotEmpty(_errors);
        Findings.None(_errors.Where(t => !t.IsAbstract && t.GetCustomAttribute<ErrorCodeAttribute>(true) is null).Select(t => t.FullName));
    }

    [Fact]
    public void No_two_errors_have_one_code() => Findings.None(
        _published.GroupBy(e => e.Code.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.Type.FullName))}"));

    [Fact]
    public void Codes_are_written_in_SCREAMING_SNAKE_CASE() =>
        Findings.None(_published.Where(e => !ScreamingSnake().IsMatch(e.Code.Code)).Select(e => $"{e.Type.FullName}: {e.Code.Code}"));

    [Fact]
    public void Every_error_has_a_sentence_in_both_languages() => Findings.None(
        _published.Where(e => !IsSentence(e.Code.Zh, "。！？") || !Han().IsMatch(e.Code.Zh) || !IsSentence(e.Code.En, ".!?") || Han().IsMatch(e.Code.En)).Select(e => e.Type.FullName));

    [Fact]
    public void Both_sentences_fill_the_same_places_with_properties_that_exist() => Findings.None(
        from error in _published
        let zh = Places(error.Code.Zh)
        let en = Places(error.Code.En)
        where !zh.SetEquals(en) || zh.Any(p => error.Type.GetProperty(p) is null)
        select $"{error.Type.FullName}: zh {string.Join(",", zh)} en {string.Join(",", en)}");

    [Fact]
    public void Values_that_stand_in_a_sentence_have_words_in_both_languages() => Findings.None(
        from error in _published
        from place in Places(error.Code.Zh)
        let type = Shown(error.Type.GetProperty(place)!.PropertyType)
        where type.IsEnum
        from value in Enum.GetNames(type)
        let words = type.GetField(value)!.GetCustomAttribute<InWordsAttribute>()
        where words is null || !Han().IsMatch(words.Zh) || string.IsNullOrWhiteSpace(words.En) || Han().IsMatch(words.En)
        select $"{error.Type.FullName}: {type.Name}.{value}");

    private static Type Shown(Type type) => Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);

    private static bool IsSentence(string text, string ends) => !string.IsNullOrWhiteSpace(text) && ends.Contains(text.Trim()[^1], StringComparison.Ordinal);

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$")]
    private static partial Regex ScreamingSnake();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
