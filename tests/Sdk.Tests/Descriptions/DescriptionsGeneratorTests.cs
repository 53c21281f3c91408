using Headless.Sdk.Analyzers.Descriptions;
using Headless.Sdk.Tests.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Headless.Sdk.Tests.Descriptions;

public sealed class DescriptionsGeneratorTests
{
    [Theory]
    [InlineData("One\n/// <para>two</para>   three.", "One two three.")]
    [InlineData("Takes <c>a</c>, <paramref name=\"b\"/> and <typeparamref name=\"T\"/>.", "Takes `a`, `b` and `T`.")]
    [InlineData("See <see cref=\"System.Collections.Generic.Dictionary{K,V}.Add(K,V)\"/> or <see cref=\"Optional{T}\"/>.", "See Add or Optional.")]
    [InlineData("See <see cref=\"Uri(string)\"/>, <see cref=\"Uri\">the address</see>.", "See Uri, the address.")]
    [InlineData("Is <see langword=\"null\"/>; <see href=\"https://example.org\"/>.", "Is `null`; https://example.org.")]
    [InlineData("A &lt; B &amp; \"C\"\t\\n 𠮷 买买提·阿不都", "A < B & \"C\" \\n 𠮷 买买提·阿不都")]
    public void A_summary_is_one_line_of_text(string summary, string text) =>
        Assert.Equal($"T:Shop\t{text}\n", Texts($"/// <summary>\n/// {summary}\n/// </summary>\nclass Shop;"));

    [Fact]
    public void The_lines_are_in_ordinal_order_whatever_the_order_of_the_source()
    {
        const string A = "/// <summary>A.</summary>\nclass A;\n";
        const string B = "/// <summary>B.</summary>\n/// <param name=\"X\">X.</param>\nrecord B(int X);\n";

        Assert.Equal("T:A\tA.\nT:B\tB.\nT:B#X\tX.\n", Texts(A + B));
        Assert.Equal(Texts(A + B), Texts(B + A));
    }

    [Fact]
    public void A_comment_that_is_no_XML_is_left_out() => Assert.Equal("T:B\tB.\n", Texts("/// <summary>A.</sum>\nclass A;\n/// <summary>B.</summary>\nclass B;"));

    [Fact]
    public void A_circle_of_inherited_comments_ends() =>
        Assert.Equal("", Texts("/// <inheritdoc cref=\"B\"/>\nclass A;\n/// <inheritdoc cref=\"A\"/>\nclass B;"));

    [Fact]
    public void Without_comments_nothing_is_generated() => Assert.Empty(Driver("class A;").GetRunResult().GeneratedTrees);

    [Fact]
    public void An_edit_inside_a_method_generates_nothing_anew()
    {
        const string Source = "/// <summary>A.</summary>\nclass A { int F() => 1; }";
        var driver = Driver(Source);

        driver = driver.RunGenerators(Snippet.Compile(Source.Replace("1", "2", StringComparison.Ordinal)));

        var outputs = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs);
        Assert.Equal([IncrementalStepRunReason.Cached], outputs.Select(o => o.Reason));
    }

    // What the compiler keeps of the generated source, not its spelling.
    private static string Texts(string source)
    {
        Driver(source).RunGeneratorsAndUpdateCompilation(Snippet.Compile(source), out var compilation, out var problems);
        Assert.Empty(problems);
        return compilation.Assembly.GetAttributes().Select(a => (string)a.ConstructorArguments.Single().Value!).SingleOrDefault("");
    }

    private static GeneratorDriver Driver(string source) =>
        CSharpGeneratorDriver.Create(
            [new DescriptionsGenerator().AsSourceGenerator()], driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(Snippet.Compile(source));
}
