using Headless.Data.Scopes;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Model;

/// <summary>Builds the run-time model: the entities of every module and plugin, their references, their scope.</summary>
internal static class ComposedModel
{
    /// <summary>The annotation that names the module which owns an entity or reference.</summary>
    public const string OwnerAnnotation = "Headless:Owner";

    public static void Build(ModelBuilder model, ModuleSet modules, HeadlessContext context)
    {
        var problems = new List<string>();
        foreach (var module in modules.Modules)
        {
            Contributions.Apply(module, model);
            foreach (var reference in References.Of(module))
            {
                model.Entity(reference);
            }

            foreach (var entity in model.Model.GetEntityTypes().Where(e => e.FindAnnotation(OwnerAnnotation) is null).ToList())
            {
                Claim(entity, module, modules, problems);
            }
        }

        foreach (var reference in modules.Modules.SelectMany(References.Of))
        {
            References.MapToView(model, reference, problems);
        }

        ModelRules.Apply(model.Model, context.Database.ProviderName);
        foreach (var entity in model.Model.GetEntityTypes().ToList())
        {
            Restrict(entity, context, problems);
        }

        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The modules' entities do not fit together:\n- " + string.Join("\n- ", problems));
        }
    }

    private static void Claim(IMutableEntityType entity, IModule module, ModuleSet modules, List<string> problems)
    {
        var isReference = entity.ClrType.IsSubclassOf(typeof(Reference));
        if (isReference && entity.ClrType.Assembly != module.GetType().Assembly)
        {
            return;   // its owner claims it
        }

        entity.SetAnnotation(OwnerAnnotation, module.Name);
        if (isReference)
        {
            return;
        }

        if (entity.IsOwned() || entity.HasSharedClrType)
        {
            problems.Add($"Module '{module.Name}': {entity.DisplayName()} is an owned or shared type. Declare an entity, or a complex property.");
            return;
        }

        var others = modules.Modules.Where(m => m.GetType().Assembly == entity.ClrType.Assembly).ToList();
        if (others.Count > 0 && others.All(m => m.GetType().Assembly != module.GetType().Assembly))
        {
            problems.Add($"Module '{module.Name}' reaches {entity.ClrType.Name} of module '{others[0].Name}'. Use its reference.");
        }
        else if (entity.GetTableName()?.StartsWith(module.Name + "_", StringComparison.Ordinal) != true)
        {
            problems.Add($"Module '{module.Name}': the table of {entity.ClrType.Name} is '{entity.GetTableName()}'. It must begin with '{module.Name}_'.");
        }
    }

    private static void Restrict(IMutableEntityType entity, HeadlessContext context, List<string> problems)
    {
        var owner = entity.FindAnnotation(OwnerAnnotation)?.Value as string;
        var isReference = entity.ClrType.IsSubclassOf(typeof(Reference));
        if (owner is null)
        {
            problems.Add($"{entity.ClrType.Name} is a reference without [RefersTo], or its module is not loaded.");
        }
        else if (entity.ScopeRule() is not { } rule)
        {
            if (!isReference)
            {
                problems.Add($"Module '{owner}': {entity.ClrType.Name} declares no scope. Call Owned, Published, Shared, Personal or Unscoped.");
            }
        }
        else if (rule.Paths.Concat(rule.Accounts).FirstOrDefault(l => !MemberChain.CanRead(l)) is { } odd)
        {
            problems.Add($"Module '{owner}': the scope of {entity.ClrType.Name} uses '{odd}'. Write a chain of properties, such as x => x.Organization!.Path.");
        }
        else if (ScopeCrossing.Find(entity, rule) is { } hidden)
        {
            problems.Add($"Module '{owner}': the scope of {entity.ClrType.Name} leads through {hidden}, whose own scope would hide the row. Hold the organization itself.");
        }
        else if (ScopeFilter.Read(entity.ClrType, rule, context) is { } filter)
        {
            entity.SetQueryFilter(ScopeFilter.Name, filter);
        }
    }

    /// <summary>Who sees and writes an entity's rows.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>The rule; null when none is declared.</returns>
    public static ScopeRule? ScopeRule(this IReadOnlyEntityType entity) => entity.FindAnnotation(ScopeBuilder.Annotation)?.Value as ScopeRule;
}
