using System.Reflection;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Data.Model;

/// <summary>Finds and runs what a module adds to the model.</summary>
internal static class Contributions
{
    private static readonly MethodInfo ApplyOne = typeof(Contributions).GetMethod(nameof(ApplyTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(IModule module, ModelBuilder model)
    {
        var contract = typeof(IEntityContribution<>).MakeGenericType(module.GetType());
        foreach (var type in TypesOf(module.GetType().Assembly).Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(contract)))
        {
            ApplyOne.MakeGenericMethod(module.GetType()).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Activator.CreateInstance(type, nonPublic: true), model], null);
        }
    }

    /// <summary>An assembly's types in a stable order; those that need an assembly which is not there are left out.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The types.</returns>
    public static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal);
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>().OrderBy(t => t.FullName, StringComparer.Ordinal);
        }
    }

    private static void ApplyTo<TModule>(IEntityContribution<TModule> contribution, ModelBuilder model)
        where TModule : IModule => contribution.Configure(model);
}
