using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Headless.Sdk;

namespace Headless.Architecture.Tests;

/// <summary>Who may know whom, read from the assemblies' metadata: it lists what signatures, attributes and method bodies name.</summary>
public sealed class ReferenceTests
{
    private static readonly Assembly _sdk = typeof(IModule).Assembly;

    private static readonly string[] _providers = ["Sqlite", "SQLite", "SqlServer", "SqlClient", "Npgsql", "PostgreSQL"];

    [Fact]
    public void The_Sdk_and_the_modules_name_no_type_of_a_GraphQL_library() =>
        Findings.None(Of([_sdk, .. Repository.Modules], name => name.StartsWith("GraphQL", StringComparison.Ordinal) || name.StartsWith("HotChocolate", StringComparison.Ordinal)));

    [Fact]
    public void The_Sdk_does_not_know_the_web_server() =>
        Findings.None(Of([_sdk], name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)));

    [Fact]
    public void The_Sdk_and_the_modules_know_no_database() =>
        Findings.None(Of([_sdk, .. Repository.Modules], name => _providers.Any(p => name.Contains(p, StringComparison.Ordinal))));

    [Fact]
    public void The_Sdk_and_the_modules_do_not_know_the_host()
    {
        var host = Repository.Assemblies.Except(Repository.Modules).Except([_sdk, typeof(Limited.Stock).Assembly]).Select(a => a.GetName().Name).ToHashSet();

        Assert.Contains("Headless.Engine", host);
        Findings.None(Of([_sdk, .. Repository.Modules], host.Contains));
    }

    [Fact]
    public void A_module_uses_of_another_only_its_contracts_and_its_module_class()
    {
        var modules = Repository.Modules.ToDictionary(a => a.GetName().Name!);
        var strayed =
            from module in Repository.Modules
            from use in TypesUsedBy(module)
            where modules.ContainsKey(use.Assembly) && !IsContract(use.Namespace) && !IsModuleClass(modules[use.Assembly], use.FullName)
            select $"{module.GetName().Name} uses {use.FullName}";

        Findings.None(strayed);
    }

    [Fact]
    public void What_a_module_makes_public_stands_in_its_contracts()
    {
        var strayed =
            from module in Repository.Modules
            from type in module.GetExportedTypes()
            where !IsContract(type.Namespace ?? "") && !IsModuleClass(module, type.FullName!) && !(type.Namespace ?? "").EndsWith(".Migrations", StringComparison.Ordinal)
            select type.FullName;

        Assert.NotEmpty(Repository.Modules);
        Findings.None(strayed);
    }

    [Fact]
    public void Every_module_has_one_public_module_class() => Assert.All(Repository.Modules, m => Assert.Single(m.GetExportedTypes(), t => t.IsAssignableTo(typeof(IModule))));

    private static bool IsContract(string space) => space.EndsWith(".Contracts", StringComparison.Ordinal) || space.Contains(".Contracts.", StringComparison.Ordinal);

    private static bool IsModuleClass(Assembly module, string type) => module.GetType(type)?.IsAssignableTo(typeof(IModule)) == true;

    private static IEnumerable<string> Of(IEnumerable<Assembly> assemblies, Func<string, bool> unwanted) =>
        from assembly in assemblies
        from reference in assembly.GetReferencedAssemblies()
        where unwanted(reference.Name!)
        select $"{assembly.GetName().Name} -> {reference.Name}";

    private static List<(string Assembly, string Namespace, string FullName)> TypesUsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => Resolve(metadata, metadata.GetTypeReference(handle), ""))];
    }

    // A nested type's scope is the type around it.
    private static (string Assembly, string Namespace, string FullName) Resolve(MetadataReader metadata, TypeReference type, string nested)
    {
        var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name) + nested);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Resolve(metadata, metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope), "+" + name),
            HandleKind.AssemblyReference =>
                (metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name), space, $"{space}.{name}"),
            _ => ("", space, $"{space}.{name}"),
        };
    }
}
