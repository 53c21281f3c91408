using Microsoft.Extensions.DependencyInjection;

namespace Headless.Sdk;

/// <summary>A module or plugin: an assembly's identity card. One public class an assembly, with a parameterless constructor, found by scanning.</summary>
public interface IModule
{
    /// <summary>The name in lower case: the owner in the schema's files and the prefix of its tables (<c>membership_member</c>) and of its migrations' history.</summary>
    string Name { get; }

    /// <summary>Modules whose contracts this one uses; they are migrated and seeded before it.</summary>
    IReadOnlyList<Type> DependsOn => [];

    /// <summary>Registers what scanning cannot: most modules need nothing here, see <see cref="ServiceAttribute"/>.</summary>
    /// <param name="services">The services.</param>
    void ConfigureServices(IServiceCollection services)
    {
    }
}
