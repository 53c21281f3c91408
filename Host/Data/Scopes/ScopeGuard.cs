using Headless.Data.Model;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Scopes;

/// <summary>Refuses pending rows outside the caller's scope before anything is written. A changed row must lie inside it both before and after.</summary>
internal static class ScopeGuard
{
    public static async Task CheckAsync(HeadlessContext context, CancellationToken cancellationToken)
    {
        var scope = context.Scope;
        if (ScopeShape.IsWholeTree(scope))
        {
            return;
        }

        ChainWalk? walk = null;
        var checks = new List<Check>();
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Metadata.ScopeRule() is not { Kind: not ScopeKind.None } rule || context.MadeOutside.Contains(entry.Entity))
            {
                continue;
            }

            walk ??= new(context);
            if (entry.State != EntityState.Added)
            {
                checks.Add(Check.Of(entry.Metadata, rule, p => entry.Property(p.Name).OriginalValue, walk));
            }

            if (entry.State != EntityState.Deleted && !context.MayLeave.Contains(entry.Entity))
            {
                checks.Add(Check.Of(entry.Metadata, rule, p => entry.Property(p.Name).CurrentValue, walk));
            }
        }

        if (walk is null)
        {
            return;
        }

        await walk.ResolveAsync(cancellationToken);
        if (checks.FirstOrDefault(c => !c.IsInside(scope)) is { } outside)
        {
            throw new OutOfScopeException(outside.Entity);
        }
    }

    private sealed record Check(string Entity, IReadOnlyList<Func<string?>> Paths, IReadOnlyList<Func<object?>> Accounts)
    {
        public static Check Of(IEntityType entity, ScopeRule rule, Func<IProperty, object?> values, ChainWalk walk) => new(
            entity.ClrType.Name,
            [.. rule.Paths.Select(path => walk.Start<string>(entity, MemberChain.Of(path), values))],
            [.. rule.Accounts.Select(account => walk.Start<object>(entity, MemberChain.Of(account), values))]);

        public bool IsInside(Scope scope) =>
            Paths.Any(path => path() is { } p && scope.Contains(p)) || (scope.AccountId is { } me && Accounts.Any(account => account() is Guid a && a == me));
    }
}
