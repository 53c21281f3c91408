using System.Reflection;
using Headless.Data;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution;

/// <summary>Gives a part's method its parents in the form it asks for: the entity, or the reference to it.</summary>
internal sealed class Parents(RowLoader rows, ObjectTypeModel type, Type wanted)
{
    private readonly (PropertyInfo From, PropertyInfo To)[] _promised = CompositionState.IsReference(wanted) && type.ClrType is { } entity
        ? [.. wanted.GetProperties()
            .Where(p => p.CanWrite && entity.GetProperty(p.Name)?.PropertyType == p.PropertyType)
            .Select(p => (entity.GetProperty(p.Name)!, p))]
        : [];

    /// <summary>Converts parents, loading those that are only known by reference.</summary>
    /// <param name="session">The session of the call.</param>
    /// <param name="sources">The parents as the schema has them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The parents as the method wants them, in the same order; null where there is none any more.</returns>
    public async Task<IReadOnlyList<object?>> ConvertAsync(DataSession session, IReadOnlyList<object> sources, CancellationToken cancellationToken)
    {
        if (sources.All(wanted.IsInstanceOfType))
        {
            return sources;
        }

        if (CompositionState.IsReference(wanted))
        {
            return [.. sources.Select(ToReference)];
        }

        var missing = sources.Where(s => !wanted.IsInstanceOfType(s)).Cast<IEntity>().Select(s => s.Id).ToList();
        var loaded = await rows.RowsAsync(session, type, missing, null, cancellationToken).ConfigureAwait(false);
        return [.. sources.Select(s => wanted.IsInstanceOfType(s) ? s : loaded.GetValueOrDefault(((IEntity)s).Id))];
    }

    /// <summary>The reference to a row.</summary>
    public object ToReference(object source)
    {
        if (wanted.IsInstanceOfType(source))
        {
            return source;
        }

        var reference = Activator.CreateInstance(wanted, nonPublic: true)!;
        foreach (var (from, to) in _promised)
        {
            to.SetValue(reference, from.GetValue(source));
        }

        return reference;
    }
}
