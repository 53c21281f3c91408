using Headless.Data.Model;
using Headless.Sdk;

namespace Headless.Data.Sessions;

/// <summary>A module reaches its own tables only, and reads the references that those it depends on publish.</summary>
internal static class ModuleOwnership
{
    public static void Check(HeadlessContext context, Type module, Type entity, bool reading)
    {
        var me = context.Choice.Modules.Modules.FirstOrDefault(m => m.GetType() == module)
            ?? throw new InvalidOperationException($"{module.Name} is not among the modules of this host.");
        var owner = context.Model.FindEntityType(entity)?.FindAnnotation(ComposedModel.OwnerAnnotation)?.Value as string
            ?? throw new InvalidOperationException($"{entity.Name} is no entity of any module.");
        var mayRead = reading && entity.IsSubclassOf(typeof(Reference))
            && context.Choice.Modules.Around(me).Modules.Any(m => m.Name == owner);
        if (owner != me.Name && !mayRead)
        {
            throw new InvalidOperationException($"Module '{me.Name}' asked for {entity.Name} of module '{owner}'. Ask that module through its contracts.");
        }
    }
}
