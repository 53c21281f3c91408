using System.ComponentModel.DataAnnotations;
using Headless.Engine.Inputs;
using Headless.Sdk;

namespace Headless.Engine.Tests.Inputs;

public sealed class InputValidatorTests
{
    private sealed record Line([Range(1, 9)] int Count);

    [RequiredTogether(nameof(From), nameof(To))]
    private sealed record Form(
        [Required] string? Name = "x",
        [StringLength(4)] string? Code = null,
        [RegularExpression("[0-9]+")] string? Number = null,
        Optional<string?> From = default,
        Optional<string?> To = default,
        [MaxLength(2)] IReadOnlyList<Line>? Lines = null);

    [Fact]
    public void A_form_that_keeps_every_rule_has_no_problems() =>
        Assert.Empty(InputValidator.Validate(new Form("张三", "abcd", "12", new("a"), new("b"), [new(1), new(9)]), "input"));

    [Fact]
    public void What_was_left_out_is_not_checked() => Assert.Empty(InputValidator.Validate(new Form(), "input"));

    [Fact]
    public void Every_broken_rule_is_named_with_its_path_in_both_languages()
    {
        var problems = InputValidator.Validate(new Form("", "abcde", "x", new("a"), default, [new(0), new(1), new(10)]), "input");
        Assert.Equal(
            [
                "input.name 请填写 name。 Fill in name.",
                "input.code code 最多 4 个字符。 code has at most 4 characters.",
                "input.number number 的格式不正确，应符合 [0-9]+。 number does not match [0-9]+.",
                "input.lines lines 最多 2 项。 lines has at most 2 items.",
                "input.lines.0.count count 须在 1 与 9 之间。 count lies between 1 and 9.",
                "input.lines.2.count count 须在 1 与 9 之间。 count lies between 1 and 9.",
                "input.to from, to 须同时填写，或都不填。 Give from, to together, or none of them.",
            ],
            problems.Select(p => $"{string.Join('.', p.Path)} {p.Zh} {p.En}"));
    }

    [Fact]
    public void Null_is_not_left_out_but_still_missing_from_what_belongs_together() =>
        Assert.Equal(["input.to"], InputValidator.Validate(new Form(From: new("a"), To: new(null)), "input").Select(p => string.Join('.', p.Path)));
}
