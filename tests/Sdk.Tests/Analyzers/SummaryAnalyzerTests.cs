using Headless.Sdk.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace Headless.Sdk.Tests.Analyzers;

public sealed class SummaryAnalyzerTests
{
    private static Task Reports(string message, string marked) => Snippet.ReportsAsync<SummaryAnalyzer>("HDL014", message, marked);

    private static Task Accepts(string source) => Snippet.AcceptsAsync<SummaryAnalyzer>(source);

    private static string Missing(string name, string what = "<summary>") =>
        $"'{name}' has no {what}, which becomes its description in the schema; write one for a frontend developer";

    [Fact]
    public Task HDL014_a_field_without_a_summary() => Reports(Missing("Count"), "[QueryType, Public] class P { public int [|Count|]() => 1; }");

    [Fact]
    public Task HDL014_an_empty_summary_is_none() => Reports(Missing("Count"), """
        [QueryType, Public] class P
        {
            /// <summary> </summary>
            /// <returns>A number.</returns>
            public int [|Count|]() => 1;
        }
        """);

    [Fact]
    public Task HDL014_an_exposed_property_without_a_summary() =>
        Reports(Missing("Name"), "class E { [Exposed] public string [|Name|] { get; set; } = \"\"; public string Hidden { get; set; } = \"\"; }");

    [Fact]
    public Task HDL014_an_enum_value_without_a_summary() => Reports(Missing("Open"), "enum E { [|Open|] }");

    [Fact]
    public Task HDL014_a_field_of_an_input_without_a_text() => Reports(Missing("Name", "<param>"), """
        internal sealed record OpenInput(string [|Name|]);
        [MutationType, Public] class P
        {
            /// <summary>Opens.</summary>
            public int Open(OpenInput input) => 1;
        }
        """);

    [Fact]
    public Task HDL014_accepts_what_is_described() => Accepts("""
        /// <param name="Name">A name.</param>
        internal sealed record OpenInput(string Name)
        {
            /// <summary>A colour.</summary>
            public string? Colour { get; init; }
        }

        [MutationType, Public] class P
        {
            /// <summary>Opens.</summary>
            public int Open(OpenInput input) => 1;
            private int Hidden() => 1;
        }

        class E
        {
            /// <summary>A name.</summary>
            [Exposed] public string Name { get; set; } = "";
        }

        enum Level
        {
            /// <summary>High.</summary>
            High,
        }

        class Outer { private enum Hidden { Here } }
        """);

    [Fact]
    public Task HDL014_accepts_what_inherits_its_text() => Accepts("""
        interface INamed
        {
            /// <summary>A name.</summary>
            string Name { get; }
        }

        class E : INamed
        {
            /// <inheritdoc/>
            [Exposed] public string Name { get; set; } = "";
        }
        """);

    [Fact]
    public Task HDL014_is_silent_where_comments_are_not_read() =>
        Snippet.AcceptsAsync<SummaryAnalyzer>("enum E { Open }", DocumentationMode.None);
}
