using GraphQL;
using GraphQL.SystemTextJson;
using Headless.Testing.Execution;

namespace Headless.Engine.Tests.Plan;

/// <summary>What the tests of endpoints compare the executors by notices every difference.</summary>
public sealed class ComparisonTests
{
    private static readonly Dictionary<string, object?> s_data = new() { ["a"] = 1, ["b"] = null };

    private readonly Outcomes _outcomes = new(new GraphQLSerializer());

    [Fact]
    public void What_is_the_same_is_no_difference() =>
        Assert.Null(Compare((s_data, [Error("m", "C", "a", 1)]), (new Dictionary<string, object?>(s_data), [Error("m", "C", "a", 1)])));

    [Theory]
    [InlineData("""{"data":{"b":null,"a":1}}""")]
    [InlineData("""{"data":{"a":1}}""")]
    [InlineData("""{"data":{"a":1,"b":2}}""")]
    [InlineData("""{"data":{"a":"1","b":null}}""")]
    [InlineData("""{"data":null}""")]
    public void Other_data_or_keys_in_another_order_are_told(string theirs)
    {
        var data = new GraphQLSerializer().Deserialize<Dictionary<string, Dictionary<string, object?>?>>(theirs)!["data"];
        Assert.Equal($$$"""The plan came to {"data":{"a":1,"b":null}}, the library to {{{theirs}}}""", Compare((s_data, []), (data, [])));
    }

    [Theory]
    [InlineData("other", "C", "a", 1)]
    [InlineData("m", "D", "a", 1)]
    [InlineData("m", "C", "b", 1)]
    [InlineData("m", "C", "a", 2)]
    public void Another_error_is_told(string message, string code, string key, int index)
    {
        var difference = Compare((s_data, [Error("m", "C", "a", 1)]), (s_data, [Error(message, code, key, index)]));
        Assert.Equal(
            string.Join(Environment.NewLine, "The plan came to the errors", "a/1 C m", "the library to", $"{key}/{index} {code} {message}"), difference);
    }

    [Fact]
    public void An_error_that_is_missing_or_comes_twice_is_told()
    {
        Assert.NotNull(Compare((s_data, []), (s_data, [Error("m", "C", "a", 1)])));
        Assert.NotNull(Compare((s_data, [Error("m", "C", "a", 1), Error("m", "C", "a", 1)]), (s_data, [Error("m", "C", "a", 1)])));
    }

    [Fact]
    public void Errors_that_nobody_foresaw_are_compared_without_their_correlation_ids() =>
        Assert.Null(Compare((s_data, [Error("one", Outcomes.Unforeseen, "a", 1)]), (s_data, [Error("other", Outcomes.Unforeseen, "a", 1)])));

    [Fact]
    public void A_field_that_one_of_them_does_not_call_or_calls_twice_is_told()
    {
        Assert.Equal("The plan alone called a", Difference(r => r.Keep("a", 1)));
        Assert.Equal("The library alone called b", Difference(r => r.Miss("b")));
        Assert.Equal("The plan called twice a", Difference(r =>
        {
            r.Keep("a", 1);
            r.Keep("a", 1);
            r.TryAnswer("a", out _);
        }));
        Assert.Null(Difference(r =>
        {
            r.Keep("a", 1);
            r.TryAnswer("a", out _);
        }));
    }

    private string? Difference(Action<Recording> happened)
    {
        var recording = new Recording();
        happened(recording);
        return _outcomes.Compare((s_data, []), (s_data, []), recording);
    }

    private string? Compare((object? Data, ExecutionErrors Errors) planned, (object? Data, ExecutionErrors Errors) builtIn) => _outcomes.Compare(planned, builtIn, new());

    private static ExecutionError Error(string message, string code, params object[] path) => new(message) { Code = code, Path = path };
}
