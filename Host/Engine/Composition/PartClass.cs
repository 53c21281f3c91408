using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>A part class and what it declares.</summary>
/// <param name="Type">The class.</param>
/// <param name="Source">The assembly it comes from.</param>
/// <param name="Kind">What it adds to.</param>
/// <param name="Target">The CLR type it is about; null for root types.</param>
/// <param name="Name">The declared type name.</param>
internal sealed record PartClass(Type Type, PartAssembly Source, PartKind Kind, Type? Target, string? Name)
{
    /// <summary>The owner.</summary>
    public Owner Owner => Source.Owner;

    /// <summary>The rule that stands on the class; null when none does.</summary>
    public AccessRule? Access => AccessRules.Of(Type);

    /// <summary>The root type's name; null for others.</summary>
    public string? RootName => Kind switch
    {
        PartKind.Query => "Query",
        PartKind.Mutation => "Mutation",
        PartKind.Subscription => "Subscription",
        _ => null,
    };

    /// <summary>The methods that become fields, in the order of declaration.</summary>
    public IEnumerable<MethodInfo> Methods => Type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType == Type)
        .OrderBy(m => m.MetadataToken);

    /// <summary>Finds the part classes of the assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The part classes; owners in the order given.</returns>
    public static IReadOnlyList<PartClass> Find(IEnumerable<PartAssembly> assemblies) =>
        [.. from assembly in assemblies
            from type in assembly.Assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)
            where type is { IsClass: true, IsAbstract: false }
            from attribute in type.GetCustomAttributes<PartAttribute>(false)
            select Read(type, assembly, attribute)];

    private static PartClass Read(Type type, PartAssembly source, PartAttribute attribute)
    {
        var kind = attribute.GetType();
        var target = kind.IsGenericType ? kind.GetGenericArguments()[0] : null;
        var name = kind.GetProperty("Name")?.GetValue(attribute) as string;
        return attribute switch
        {
            QueryTypeAttribute => new(type, source, PartKind.Query, null, null),
            MutationTypeAttribute => new(type, source, PartKind.Mutation, null, null),
            SubscriptionTypeAttribute => new(type, source, PartKind.Subscription, null, null),
            _ when kind.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>) => new(type, source, PartKind.Object, target, name),
            _ when kind.GetGenericTypeDefinition() == typeof(InterfaceTypeAttribute<>) => new(type, source, PartKind.Interface, target, name),
            _ => new(type, source, PartKind.Extension, target, null),
        };
    }
}

/// <summary>What a part class adds to.</summary>
internal enum PartKind
{
    /// <summary>The root type of queries.</summary>
    Query,

    /// <summary>The root type of mutations.</summary>
    Mutation,

    /// <summary>The root type of subscriptions.</summary>
    Subscription,

    /// <summary>A type that the part's own assembly defines.</summary>
    Object,

    /// <summary>A type that somebody else defines.</summary>
    Extension,

    /// <summary>An interface.</summary>
    Interface,
}
