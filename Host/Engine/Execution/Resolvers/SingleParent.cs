using GraphQL;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>The one parent of a method that takes one, or none. A parent that is known by reference only is loaded first, together with all others of its kind.</summary>
internal sealed class SingleParent(RowLoader rows, ObjectTypeModel type, MethodSource source)
{
    private readonly Type? _wanted = source.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Parent)?.Type;
    private readonly Parents? _parents = source.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Parent) is { } parent ? new(rows, type, parent.Type) : null;

    /// <summary>Calls the method with its parent, now or when the parent is there.</summary>
    public async ValueTask<object?> Resolve(IResolveFieldContext context, Func<object?, Task<object?>> call)
    {
        if (_wanted is null || context.Source is null || _wanted.IsInstanceOfType(context.Source))
        {
            return await call(context.Source).ConfigureAwait(false);
        }

        if (CompositionState.IsReference(_wanted))
        {
            return await call(_parents!.ToReference(context.Source)).ConfigureAwait(false);
        }

        return rows.LoadWhole(context, type, ((IEntity)context.Source).Id, row => new Deferred(_ => call(row)));
    }
}
