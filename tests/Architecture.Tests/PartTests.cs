using System.Reflection;
using System.Runtime.CompilerServices;
using Headless.Sdk;
using NetArchTest.Rules;

namespace Headless.Architecture.Tests;

public sealed class PartTests
{
    [Fact]
    public void The_domain_does_not_know_the_parts_that_show_it()
    {
        var strayed =
            from module in Repository.Modules
            let parts = module.GetTypes().Where(IsPart).Select(t => t.FullName!).ToArray()
            where parts.Length > 0
            from type in Types.InAssembly(module).Should().NotHaveDependencyOnAny(parts).GetResult().FailingTypes ?? []
            where !IsPart(Outermost(type))
            select type.FullName;

        Findings.None(strayed);
    }

    [Fact]
    public void Parts_services_and_entities_are_internal_and_sealed()
    {
        var open =
            from module in Repository.Modules
            from type in module.GetTypes()
            where IsPart(type) || type.IsDefined(typeof(ServiceAttribute), false) || (type.IsAssignableTo(typeof(IEntity)) && !type.IsAssignableTo(typeof(Reference)))
            where type.IsPublic || !type.IsSealed
            select type.FullName;

        Findings.None(open);
    }

    private static bool IsPart(Type type) => type.GetCustomAttributes(false).Any(a => a is PartAttribute);

    private static Type Outermost(Type type) => type.DeclaringType is { } outer && type.IsDefined(typeof(CompilerGeneratedAttribute)) ? Outermost(outer) : type;
}
