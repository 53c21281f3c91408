using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Headless.Sdk;

/// <summary>
/// Declares who sees and writes the rows of an entity. An entity without a declaration does not start. The path expressions lead to <c>OrganizationRef.Path</c>, most often through a reference navigation.
/// </summary>
public static class ScopeBuilder
{
    /// <summary>The annotation that carries an entity's <see cref="ScopeRule"/>.</summary>
    public const string Annotation = "Headless:Scope";

    /// <summary>Only the owning organization's subtree, and the person herself, see and write the row: members, applications, claims.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's builder.</param>
    /// <param name="path">The owning organization's path.</param>
    /// <param name="account">The account of the person that the row is about; null when it is about nobody.</param>
    /// <returns>The builder.</returns>
    public static EntityTypeBuilder<T> Owned<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, string?>> path, Expression<Func<T, Guid?>>? account = null)
        where T : class => entity.Declare(new(ScopeKind.Owned, [path], Accounts(account), null));

    /// <summary>Everybody reads what is published; only the owner's subtree sees the rest and writes: venues, products, courses.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's builder.</param>
    /// <param name="path">The owning organization's path.</param>
    /// <param name="published">Whether the row is published; null: always.</param>
    /// <param name="account">The account of the person whose row it is, who sees and writes it as the subtree does: a craftsman's goods; null when it is nobody's.</param>
    /// <returns>The builder.</returns>
    public static EntityTypeBuilder<T> Published<T>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, string?>> path, Expression<Func<T, bool>>? published = null, Expression<Func<T, Guid?>>? account = null)
        where T : class => entity.Declare(new(ScopeKind.Published, [path], Accounts(account), published));

    /// <summary>Two organizations share the row, each sees it from its side, and so does the person: bookings, orders, enrollments.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's builder.</param>
    /// <param name="provider">The path of the organization that provides.</param>
    /// <param name="consumer">The path of the organization whose member takes.</param>
    /// <param name="account">The account of the person.</param>
    /// <param name="providerAccount">The account of the person who provides: a craftsman who sells; null when the organization itself does.</param>
    /// <returns>The builder.</returns>
    public static EntityTypeBuilder<T> Shared<T>(
        this EntityTypeBuilder<T> entity,
        Expression<Func<T, string?>> provider,
        Expression<Func<T, string?>> consumer,
        Expression<Func<T, Guid?>>? account = null,
        Expression<Func<T, Guid?>>? providerAccount = null)
        where T : class => entity.Declare(new(ScopeKind.Shared, [provider, consumer], Accounts(account, providerAccount), null));

    /// <summary>Only the person herself sees and writes the row: no union and no officer, whatever her permissions: confidences, choices.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's builder.</param>
    /// <param name="account">The account of the person.</param>
    /// <returns>The builder.</returns>
    public static EntityTypeBuilder<T> Personal<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, Guid?>> account)
        where T : class => entity.Declare(new(ScopeKind.Personal, [], [account], null));

    /// <summary>The rows belong to no organization: reference data and the platform's own tables.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="entity">The entity's builder.</param>
    /// <param name="because">Why no scope is needed; shown by <c>schema explain</c>.</param>
    /// <returns>The builder.</returns>
    public static EntityTypeBuilder<T> Unscoped<T>(this EntityTypeBuilder<T> entity, string because)
        where T : class => entity.Declare(new(ScopeKind.None, [], [], null, because));

    private static IReadOnlyList<LambdaExpression> Accounts(params LambdaExpression?[] accounts) => [.. accounts.OfType<LambdaExpression>()];

    private static EntityTypeBuilder<T> Declare<T>(this EntityTypeBuilder<T> entity, ScopeRule rule)
        where T : class
    {
        entity.Metadata.SetAnnotation(Annotation, rule);
        return entity;
    }
}

/// <summary>Who sees and writes the rows of an entity.</summary>
/// <param name="Kind">The kind of scope.</param>
/// <param name="Paths">Lambdas from the entity to an organization's path.</param>
/// <param name="Accounts">Lambdas from the entity to the accounts of its persons.</param>
/// <param name="Published">A lambda from the entity to whether it is published.</param>
/// <param name="Because">Why there is no scope.</param>
public sealed record ScopeRule(ScopeKind Kind, IReadOnlyList<LambdaExpression> Paths, IReadOnlyList<LambdaExpression> Accounts, LambdaExpression? Published, string? Because = null);

/// <summary>The kinds of scope.</summary>
public enum ScopeKind
{
    /// <summary>No scope: platform tables.</summary>
    None,

    /// <summary>The owner's subtree only.</summary>
    Owned,

    /// <summary>Everybody reads, the owner's subtree writes.</summary>
    Published,

    /// <summary>Two subtrees share.</summary>
    Shared,

    /// <summary>The person alone.</summary>
    Personal,
}
