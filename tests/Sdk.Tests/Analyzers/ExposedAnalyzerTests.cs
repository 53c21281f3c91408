using Headless.Sdk.Analyzers.Rules;

namespace Headless.Sdk.Tests.Analyzers;

public sealed class ExposedAnalyzerTests
{
    private static Task Reports(string id, string message, string marked) => Snippet.ReportsAsync<ExposedAnalyzer>(id, message, $"class E {{ {marked} }}");

    private static Task Accepts(string source) => Snippet.AcceptsAsync<ExposedAnalyzer>($"class E {{ {source} }}");

    [Theory]
    [InlineData("string?")]
    [InlineData("DateTime?")]
    public Task HDL006_order_by_what_may_be_null(string type) => Reports(
        "HDL006", "'Name' may be null, so lists cannot order by it; name a property that never is, [Exposed(Order = true, OrderBy = nameof(...))], or drop Order",
        $"[Exposed(Order = true)] public {type} [|Name|] {{ get; set; }}");

    [Theory]
    [InlineData("[Exposed(Order = true)] public string Name { get; set; } = \"\";")]
    [InlineData("[Exposed(Order = true, OrderBy = \"NameSortKey\")] public string? Name { get; set; }")]
    [InlineData("[Exposed(Filter = true)] public string? Name { get; set; }")]
    public Task HDL006_accepts_what_is_never_null_or_has_a_sort_key(string source) => Accepts(source);

    [Theory]
    [InlineData("Personal", "")]
    [InlineData("Sensitive", "")]
    [InlineData("Sensitive", ", Purpose = \" \"")]
    public Task HDL007_a_personal_value_without_a_purpose(string level, string purpose) => Reports(
        "HDL007", $"'Phone' is {level}; say what it is kept for, [Exposed(Sensitivity = Sensitivity.{level}, Purpose = \"...\")]",
        $"[Exposed(Sensitivity = Sensitivity.{level}{purpose})] public string? [|Phone|] {{ get; set; }}");

    [Theory]
    [InlineData("[Exposed(Sensitivity = Sensitivity.Internal)]")]
    [InlineData("[Exposed(Sensitivity = Sensitivity.Personal, Purpose = \"To call her.\")]")]
    [InlineData("[Exposed]")]
    public Task HDL007_accepts_a_purpose_and_what_is_about_nobody(string attribute) => Accepts($"{attribute} public string? Phone {{ get; set; }}");

    [Theory]
    [InlineData("int", "int")]
    [InlineData("string", "string")]
    [InlineData("IReadOnlyList<string>", "IReadOnlyList<string>")]
    public Task HDL008_a_guarded_field_that_is_never_null(string type, string name) => Reports(
        "HDL008", $"'Phone' needs a permission of its own and is null without it; declare it as {name}?",
        $"[Exposed(Permission = \"shop.read-phones\")] public {type} [|Phone|] {{ get; set; }} = default!;");

    [Theory]
    [InlineData("[Exposed(Permission = \"shop.read-phones\")] public string? Phone { get; set; }")]
    [InlineData("[Exposed(Permission = \"shop.read-phones\")] public int? Phone { get; set; }")]
    [InlineData("[Exposed] public string Phone { get; set; } = \"\";")]
    public Task HDL008_accepts_null(string source) => Accepts(source);
}
