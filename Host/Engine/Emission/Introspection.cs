using GraphQL.Types;

namespace Headless.Engine.Emission;

/// <summary>What the library's introspection lacks of the specification.</summary>
internal static class Introspection
{
    /// <summary>Lets <c>__Directive.args</c> be asked for deprecated arguments too, as IDEs ask; no directive here has any, so the answer is the same.</summary>
    /// <param name="schema">The schema, initialized.</param>
    public static void Complete(ISchema schema)
    {
        var arguments = ((IObjectGraphType)schema.AllTypes["__Directive"]!).Fields.Find("args")!;
        arguments.Arguments ??= [];
        if (arguments.Arguments.Find("includeDeprecated") is null)
        {
            arguments.Arguments.Add(new QueryArgument(schema.AllTypes["Boolean"]!) { Name = "includeDeprecated", DefaultValue = false });
        }
    }
}
