using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Statements;

/// <summary>A query that EF has translated ahead. It holds for one model only, and a host has one for each shape of scope: so it is translated when it is first asked in each.</summary>
/// <typeparam name="TRead">What asks it.</typeparam>
/// <param name="translate">Translates it.</param>
public sealed class PerModel<TRead>(Func<TRead> translate)
    where TRead : Delegate
{
    private readonly ConditionalWeakTable<IModel, TRead> _known = [];

    /// <summary>What asks it in a context's model.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The query.</returns>
    public TRead In(HeadlessContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _known.TryGetValue(context.Model, out var read) ? read : _known.GetValue(context.Model, _ => translate());
    }
}
