using CsCheck;

namespace Headless.Sdk.Tests.Laws;

public sealed class OptionalLaws
{
    private static readonly Gen<string?> _text = Gen.String.Null();

    [Fact]
    public void What_was_given_is_kept_even_null() => Gen.Select(_text, _text).Sample((value, current) =>
    {
        Optional<string?> given = value;
        return given.HasValue && given.Value == value && given.Or(current) == value && ((IOptional)given).Value as string == value;
    });

    [Fact]
    public void What_was_left_out_leaves_what_stands() => _text.Sample(current => !default(Optional<string?>).HasValue && default(Optional<string?>).Or(current) == current);

    [Fact]
    public void Optionals_are_equal_when_both_were_given_the_same_or_both_left_out() => Gen.Select(_text, _text).Sample((a, b) =>
        (new Optional<string?>(a) == new Optional<string?>(b)) == (a == b) && new Optional<string?>(a) != default);

    [Fact]
    public void Null_that_was_given_is_not_left_out() => Assert.NotEqual(default, new Optional<string?>(null));
}
