using GraphQLParser.AST;

namespace Headless.Engine.Plan.Incremental;

/// <summary>A fragment with <c>@defer</c>, as it was met while one selection was collected.</summary>
/// <param name="label">Its label.</param>
/// <param name="outer">The deferred fragment that it stands in, at the same objects; null when in none.</param>
internal sealed class DeferUsage(string? label, DeferUsage? outer)
{
    /// <summary>Its label.</summary>
    public string? Label => label;

    /// <summary>The deferred fragment that it stands in.</summary>
    public DeferUsage? Outer => outer;

    /// <summary>Whether it stands in one of these.</summary>
    /// <param name="usages">The usages.</param>
    /// <returns>True if so; what it asks for comes with them.</returns>
    public bool IsInside(IReadOnlyList<DeferUsage> usages)
    {
        for (var usage = outer; usage is not null; usage = usage.Outer)
        {
            if (usages.Contains(usage))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A field's node, and the deferred fragment that asks for it.</summary>
/// <param name="Ast">The node.</param>
/// <param name="Usage">The fragment; null when the node is asked for together with the field's object.</param>
internal sealed record FieldNode(GraphQLField Ast, DeferUsage? Usage);

/// <summary>Fields that come after the object that they are of.</summary>
/// <param name="Usages">The deferred fragments that ask for them. Of several, none stands in another.</param>
/// <param name="Selection">The fields.</param>
internal sealed record DeferredFields(IReadOnlyList<DeferUsage> Usages, Selection Selection);
