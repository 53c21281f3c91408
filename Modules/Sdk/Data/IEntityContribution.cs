using Microsoft.EntityFrameworkCore;

namespace Headless.Sdk;

/// <summary>Adds entities of one module to the model; one small class a feature. Found by scanning.</summary>
/// <typeparam name="TModule">The module that owns the tables.</typeparam>
public interface IEntityContribution<TModule>
    where TModule : IModule
{
    /// <summary>Configures the entities: table, keys, lengths, indexes, and one kind of scope each (<see cref="ScopeBuilder"/>).</summary>
    /// <param name="model">The model under construction. Called for the composed model, for the module's own migrations and for those of its dependents.</param>
    void Configure(ModelBuilder model);
}
