namespace Headless.Sdk;

/// <summary>Marks a static class whose string constants are permissions; found by scanning, listed by <c>schema explain</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionSetAttribute : Attribute;

/// <summary>Says which standing roles hold a permission. On a constant of a <see cref="PermissionSetAttribute"/> class.</summary>
/// <param name="roles">The roles.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class GrantedToAttribute(StandingRoles roles) : Attribute
{
    /// <summary>The roles.</summary>
    public StandingRoles Roles { get; } = roles;
}

/// <summary>Roles that exist everywhere.</summary>
[Flags]
public enum StandingRoles
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Every signed-in person, for rows that are about herself.</summary>
    Self = 1,

    /// <summary>A union officer, for her organization's subtree (H15).</summary>
    Officer = 2,

    /// <summary>Who runs the platform, for everything below her organization.</summary>
    Administrator = 4,
}

/// <summary>The field is for callers who hold one of the permissions; others get <c>UNAUTHENTICATED</c> or <c>FORBIDDEN</c>. The rows that the field reads are those in the scope of the permissions that the caller holds.</summary>
/// <param name="anyOf">One of these is enough.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class RequirePermissionAttribute(params string[] anyOf) : Attribute
{
    /// <summary>One of these is enough.</summary>
    public IReadOnlyList<string> AnyOf { get; } = anyOf;
}

/// <summary>The field is for everybody, signed in or not. It reads published rows only.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PublicAttribute : Attribute;
