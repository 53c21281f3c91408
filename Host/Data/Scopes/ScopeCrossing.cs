using System.Linq.Expressions;
using Headless.Data.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Scopes;

/// <summary>
/// A rule that leads through another entity joins it, and the join hides what that entity's own scope hides: a member's booking would vanish with the hall that was closed. This is harmless only where every way
/// into the row is a way into that entity too.
/// </summary>
internal static class ScopeCrossing
{
    /// <summary>Finds an entity on the rule's ways that would hide rows which the rule shows.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="rule">Its rule.</param>
    /// <returns>The entity's name; null when there is none.</returns>
    public static string? Find(IReadOnlyEntityType entity, ScopeRule rule)
    {
        var row = Expression.Parameter(entity.ClrType, "row");
        var ways = Ways(rule, row);
        foreach (var navigation in entity.GetNavigations().Where(n => !n.IsCollection))
        {
            var step = Expression.Property(row, navigation.Name);
            if (!ways.Any(w => w.Contains($"{step}.", StringComparison.Ordinal)) || navigation.TargetEntityType.ScopeRule() is not { } inner || !Filters(inner))
            {
                continue;
            }

            if (ways.Except(Ways(inner, step), StringComparer.Ordinal).Any())
            {
                return navigation.TargetEntityType.ClrType.Name;
            }
        }

        return null;
    }

    private static bool Filters(ScopeRule rule) => rule.Kind is not ScopeKind.None && (rule.Kind is not ScopeKind.Published || rule.Published is not null);

    private static IReadOnlyList<string> Ways(ScopeRule rule, Expression row) =>
        [.. rule.Paths.Concat(rule.Accounts).Append(rule.Published).OfType<LambdaExpression>().Select(way => Rebind.Body(way, row).ToString())];
}
