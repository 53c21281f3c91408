using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>Reads the access rule that stands on a member.</summary>
internal static class AccessRules
{
    /// <summary>The rule; null when none stands there.</summary>
    public static AccessRule? Of(MemberInfo member)
    {
        if (member.GetCustomAttribute<RequirePermissionAttribute>() is { } required)
        {
            return new(required.AnyOf);
        }

        return member.IsDefined(typeof(PublicAttribute)) ? AccessRule.Public : null;
    }
}
