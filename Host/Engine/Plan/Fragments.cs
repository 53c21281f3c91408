using GraphQLParser.AST;

namespace Headless.Engine.Plan;

/// <summary>Fragments of a document.</summary>
internal static class Fragments
{
    /// <summary>The fragment that a spread names.</summary>
    /// <param name="spread">The spread.</param>
    /// <param name="document">Its document.</param>
    /// <returns>The fragment; null when there is none.</returns>
    public static GraphQLFragmentDefinition? Find(this GraphQLFragmentSpread spread, GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment && fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value)
            {
                return fragment;
            }
        }

        return null;
    }
}
