using GraphQL.Resolvers;
using GraphQL.Types;

namespace Headless.Engine.Emission;

/// <summary>What the library's introspection lacks of the specification.</summary>
internal static class Introspection
{
    /// <summary>
    /// Adds <c>__Type.specifiedByURL</c>, and lets <c>__Directive.args</c> be asked for deprecated arguments too, as IDEs ask; no directive here has any, so the answer is the same.
    /// </summary>
    /// <param name="schema">The schema, initialized.</param>
    public static void Complete(ISchema schema)
    {
        ((IObjectGraphType)schema.AllTypes["__Type"]!).AddField(new FieldType
        {
            Name = "specifiedByURL",
            Description = "Where the scalar is specified.",
            ResolvedType = schema.AllTypes["String"],
            Resolver = new FuncFieldResolver<string?>(context => (context.Source as ISpecifiedScalar)?.SpecifiedBy),
        });
        var arguments = ((IObjectGraphType)schema.AllTypes["__Directive"]!).Fields.Find("args")!;
        arguments.Arguments ??= [];
        if (arguments.Arguments.Find("includeDeprecated") is null)
        {
            arguments.Arguments.Add(new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false });
        }
    }
}

/// <summary>A scalar that may be specified somewhere.</summary>
internal interface ISpecifiedScalar
{
    /// <summary>Address of the specification.</summary>
    string? SpecifiedBy { get; }
}
