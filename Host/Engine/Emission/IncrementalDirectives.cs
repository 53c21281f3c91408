using GraphQL.Types;
using GraphQLParser.AST;
using Headless.Engine.Plan.Incremental;

namespace Headless.Engine.Emission;

/// <summary>The directives by which a client lets parts of its answer come later, as graphql-js 17 defines them.</summary>
internal static class IncrementalDirectives
{
    private const string Quotes = "\"\"\"";
    private const string DeferText = "The fragment may come after the rest of the answer, for a client that takes answers in parts.";
    private const string StreamText = "Items of the list may come after the rest of the answer, for a client that takes answers in parts.";
    private const string IfText = "Whether it may; otherwise the directive says nothing.";
    private const string LabelText = "What the part is called in the answer; no two of a document are called the same.";
    private const string CountText = "How many items come with the list.";

    private const string SharedInputs = $"""
          {Quotes}
          {IfText}
          {Quotes}
          if: Boolean! = true
          {Quotes}
          {LabelText}
          {Quotes}
          label: String
        """;

    /// <summary>Their definitions, as they stand in the schema's text.</summary>
    public const string Definitions = $"""
        {Quotes}
        {DeferText}
        {Quotes}
        directive @defer(
        {SharedInputs}
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        {Quotes}
        {StreamText}
        {Quotes}
        directive @stream(
        {SharedInputs}
          {Quotes}
          {CountText}
          {Quotes}
          initialCount: Int! = 0
        ) on FIELD

        """;

    /// <summary>Adds them to a schema.</summary>
    /// <param name="schema">The schema, not initialized.</param>
    /// <param name="boolean">Its type of truths.</param>
    /// <param name="text">Its type of texts.</param>
    /// <param name="number">Its type of numbers.</param>
    public static void Add(ISchema schema, IGraphType boolean, IGraphType text, IGraphType number)
    {
        QueryArgument If() => new(new NonNullGraphType(boolean)) { Name = "if", Description = IfText, DefaultValue = true };
        QueryArgument Label() => new(text) { Name = "label", Description = LabelText };
        schema.Directives.Register(
            new Directive(PartDirectives.Defer, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
            {
                Description = DeferText,
                Arguments = new(If(), Label()),
            },
            new Directive(PartDirectives.Stream, DirectiveLocation.Field)
            {
                Description = StreamText,
                Arguments = new(If(), Label(), new QueryArgument(new NonNullGraphType(number)) { Name = "initialCount", Description = CountText, DefaultValue = 0 }),
            });
    }
}
