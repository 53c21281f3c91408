using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Model;

/// <summary>For how long a client may keep what a field returned.</summary>
/// <param name="MaxAge">Seconds.</param>
/// <param name="Scope">Who may keep it.</param>
public sealed record CacheHint(int MaxAge, CacheScope Scope)
{
    /// <summary>The hint that a member declares.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The hint; null where there is none.</returns>
    public static CacheHint? Of(MemberInfo member) => member.GetCustomAttribute<CacheControlAttribute>() is { } declared ? new(declared.MaxAge, declared.Scope) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{MaxAge} s, {(Scope == CacheScope.Public ? "by anybody" : "by the caller")}";
}
