using System.Reflection;

namespace Headless.Sdk.Tests.Descriptions;

public sealed class AssemblyDescriptionsTests
{
    private static readonly AssemblyDescriptions _descriptions = AssemblyDescriptions.For(typeof(Documented<>).Assembly);

    public static TheoryData<Type, string> Types => new()
    {
        { typeof(Documented<>), "A fixture of every shape that a comment can stand on." },
        { typeof(Documented<int>), "A fixture of every shape that a comment can stand on." },
        { typeof(Documented<>.Inner<>), "The inner type." },
        { typeof(Documented<int>.Inner<string>.Leaf), "The leaf." },
        { typeof(DocumentedRecord), "A record." },
        { typeof(DocumentedEnum), "An enum." },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_its_summary(Type type, string summary)
    {
        Assert.Equal(summary, _descriptions.Of(type));
        Assert.Equal(summary, _descriptions.Of((MemberInfo)type));
    }

    [Theory]
    [InlineData("Field", "The field.")]
    [InlineData("Property", "The property.")]
    [InlineData("Item", "The indexer.")]
    [InlineData("Happened", "Something happened.")]
    [InlineData("Everything", "Every kind of parameter.")]
    [InlineData("op_Implicit", "From a number.")]
    [InlineData(".ctor", "Makes one of `start`.")]
    public void A_member_has_its_summary_on_the_definition_and_on_a_constructed_type(string name, string summary)
    {
        Assert.Equal(summary, _descriptions.Of(typeof(Documented<>).GetMember(name).Single()));
        Assert.Equal(summary, _descriptions.Of(typeof(Documented<DateTime>).GetMember(name).Single()));
    }

    [Fact]
    public void A_constructed_method_answers_as_its_definition() =>
        Assert.Equal("Every kind of parameter.", _descriptions.Of(typeof(Documented<int>).GetMethod("Everything")!.MakeGenericMethod(typeof(string))));

    [Fact]
    public void A_type_inside_two_generic_types_counts_the_parameters_of_both() =>
        Assert.Equal("Takes both.", _descriptions.Of(typeof(Documented<>.Inner<>.Leaf).GetMethod("Both")!));

    [Fact]
    public void An_enum_value_has_its_summary_and_one_without_a_comment_has_none()
    {
        Assert.Equal("The first.", _descriptions.Of(typeof(DocumentedEnum).GetField("First")!));
        Assert.Null(_descriptions.Of(typeof(DocumentedEnum).GetField("Second")!));
    }

    [Fact]
    public void A_positional_property_and_its_parameter_have_the_text_of_the_records_parameter()
    {
        Assert.Equal("The name as `printed`.", _descriptions.Of(typeof(DocumentedRecord).GetProperty("Name")!));
        Assert.Equal("The name as `printed`.", _descriptions.Of(typeof(DocumentedRecord).GetConstructors().Single().GetParameters()[0]));
        Assert.Equal("The length.", _descriptions.Of(typeof(DocumentedRecord).GetProperty("Length")!));
    }

    [Fact]
    public void A_parameter_has_its_text()
    {
        var parameters = typeof(Documented<int>).GetMethod("Everything")!.GetParameters();

        Assert.Equal("Plain.", _descriptions.Of(parameters[0]));
        Assert.Null(_descriptions.Of(parameters[1]));
        Assert.Equal("Nested generic.", _descriptions.Of(parameters[6]));
        Assert.Equal("Where it starts.", _descriptions.Of(typeof(Documented<>).GetConstructors().Single().GetParameters()[0]));
    }

    [Fact]
    public void Inheritdoc_repeats_the_interface_the_base_type_of_another_assembly_or_what_it_names()
    {
        Assert.Equal("Its name.", _descriptions.Of(typeof(Named).GetProperty("Name")!));
        Assert.Equal("Renames it.", _descriptions.Of(typeof(Named).GetMethod("Rename")!));
        Assert.Equal("The new name.", _descriptions.Of(typeof(Named).GetMethod("Rename")!.GetParameters()[0]));
        Assert.Equal("The property.", _descriptions.Of(typeof(Named).GetProperty("Other")!));
        Assert.Equal(AssemblyDescriptions.For(typeof(Reference).Assembly).Of(typeof(Reference)), _descriptions.Of(typeof(Named)));
        Assert.StartsWith("What a module promises others", _descriptions.Of(typeof(Named)), StringComparison.Ordinal);
    }

    [Fact]
    public void Inheritdoc_of_an_assembly_without_texts_is_none() => Assert.Null(_descriptions.Of(typeof(Named).GetEvent("PropertyChanged")!));

    [Fact]
    public void The_Sdks_own_types_are_described() =>
        Assert.Equal("Degrees north, -90 to 90.", AssemblyDescriptions.For(typeof(GeoPoint).Assembly).Of(typeof(GeoPoint).GetProperty("Latitude")!));

    [Fact]
    public void An_assembly_built_without_the_generator_describes_nothing() => Assert.Null(new AssemblyDescriptions(typeof(Uri).Assembly).Of(typeof(Uri)));

    [Fact]
    public void The_texts_of_an_assembly_are_read_once() => Assert.Same(_descriptions, AssemblyDescriptions.For(typeof(Documented<>).Assembly));
}
