using System.Collections;
using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Lists;

/// <summary>
/// Reading permission covers every way of reading: a clause on a field that the caller may not read is refused, never dropped, whatever path leads to it.
/// </summary>
/// <param name="context">The list and its caller.</param>
internal sealed class ListAccess(ListContext context)
{
    // Most lists are asked without clauses.
    private Scope Scope => field ??= context.Access.IsPublic ? Sdk.Scope.None : context.Caller.ScopeOf(context.Access.AnyOf);

    /// <summary>Checks all clauses of a request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ForbiddenException">The caller may not read a field that a clause names.</exception>
    /// <exception cref="UnauthenticatedException">The same, and the caller has not signed in.</exception>
    public void Check(ListRequest request)
    {
        if (request.ExactCount && context.PageSize.ExactCountPermission is { } permission)
        {
            Require(new AccessRule([permission]));
        }

        if (request.Where is { } where)
        {
            Filter(context.Map, where);
        }

        foreach (var name in (request.OrderBy ?? []).SelectMany(o => o.Keys))
        {
            Column(context.Map, name);
        }
    }

    private void Filter(EntityMap map, IReadOnlyDictionary<string, object?> filter)
    {
        foreach (var (name, value) in filter)
        {
            switch (name)
            {
                case Operators.And or Operators.Or or Operators.Not:
                    Below(map, value);
                    break;
                case var _ when map.Navigations.TryGetValue(name, out var navigation):
                    foreach (var rule in navigation.Access)
                    {
                        Require(rule);
                    }

                    var target = navigation.Target();
                    foreach (var below in navigation.ForeignKey is null ? Values(value) : [value])
                    {
                        Below(target, below);
                    }

                    break;
                default:
                    Column(map, name);
                    break;
            }
        }
    }

    private void Below(EntityMap map, object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> filter:
                Filter(map, filter);
                break;
            case IEnumerable filters and not string:
                foreach (var filter in filters)
                {
                    Below(map, filter);
                }

                break;
            default:
                break;
        }
    }

    private void Column(EntityMap map, string name)
    {
        if (map.Columns[name].Access is { } rule)
        {
            Require(rule);
        }
    }

    private void Require(AccessRule rule)
    {
        // Holding the permission somewhere is not enough: the list must not reach rows where the caller lacks it.
        if (context.Access.Implies(rule) || (rule.Allows(context.Caller) && Covers(context.Caller.ScopeOf(rule.AnyOf), Scope)))
        {
            return;
        }

        throw context.Caller.Kind == CallerKind.Anonymous ? new UnauthenticatedException() : new ForbiddenException(rule.ToString());
    }

    private static bool Covers(Scope outer, Scope inner) =>
        inner.Roots.All(outer.Contains) && (inner.AccountId is null || inner.AccountId == outer.AccountId || outer.Roots.Contains("/"));

    private static IEnumerable<object?> Values(object? value) => value is IReadOnlyDictionary<string, object?> quantifiers ? quantifiers.Values : [];
}
