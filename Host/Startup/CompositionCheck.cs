using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Platform.Outbox;

namespace Headless.Host.Startup;

/// <summary>Checks that our own modules make one schema and one set of addresses, and that their events can be kept; what is wrong with them always stops the start.</summary>
internal static class CompositionCheck
{
    /// <summary>Checks the modules.</summary>
    /// <param name="blueprint">The host without plugins.</param>
    /// <returns>Their schema.</returns>
    /// <exception cref="StartRefusedException">They do not fit together.</exception>
    public static SchemaModel Modules(Blueprint blueprint)
    {
        var services = HostServices.Describe(blueprint);
        var composition = SchemaComposer.Compose(blueprint.Parts, services);
        if (composition.Problems.Count > 0)
        {
            throw new StartRefusedException("The modules do not make one schema:", [.. composition.Problems.Select(p => p.ToString())]);
        }

        var events = EventCatalog.Of(services).Problems(blueprint.Parts);
        if (events.Count > 0)
        {
            throw new StartRefusedException("The modules' events cannot be kept:", [.. events.Select(p => p.ToString())]);
        }

        return AddressCheck.Problems(blueprint, services) is { Count: > 0 } addresses
            ? throw new StartRefusedException("The modules' HTTP addresses do not fit together:", addresses)
            : composition.Model;
    }
}
