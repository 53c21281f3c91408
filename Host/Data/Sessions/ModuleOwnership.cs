using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Headless.Data.Model;
using Headless.Data.Statements;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Sessions;

/// <summary>A module reaches its own tables only, and reads the references that those it depends on publish.</summary>
internal static class ModuleOwnership
{
    // What was found to be in order once is so for as long as the model.
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<(Type Module, Type Entity, bool Reading), bool>> Checked = [];

    public static void Check(ModelFacts facts, Type module, Type entity, bool reading)
    {
        var known = Checked.GetOrCreateValue(facts.Model);
        if (!known.ContainsKey((module, entity, reading)))
        {
            Require(facts, module, entity, reading);
            known[(module, entity, reading)] = true;
        }
    }

    private static void Require(ModelFacts facts, Type module, Type entity, bool reading)
    {
        var me = facts.Choice.Modules.Modules.FirstOrDefault(m => m.GetType() == module)
            ?? throw new InvalidOperationException($"{module.Name} is not among the modules of this host.");
        var owner = facts.Model.FindEntityType(entity)?.FindAnnotation(ComposedModel.OwnerAnnotation)?.Value as string
            ?? throw new InvalidOperationException($"{entity.Name} is no entity of any module.");
        var mayRead = reading && entity.IsSubclassOf(typeof(Reference))
            && facts.Choice.Modules.Around(me).Modules.Any(m => m.Name == owner);
        if (owner != me.Name && !mayRead)
        {
            throw new InvalidOperationException($"Module '{me.Name}' asked for {entity.Name} of module '{owner}'. Ask that module through its contracts.");
        }
    }
}
