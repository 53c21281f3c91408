using System.Text.RegularExpressions;
using Headless.Engine.Composition;
using Headless.Engine.Model;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Engine.Http.Addresses;

/// <summary>All addresses of modules and plugins.</summary>
/// <param name="All">The addresses, without those that cannot stand.</param>
/// <param name="Problems">What cannot stand.</param>
public sealed partial record HttpAddresses(IReadOnlyList<HttpAddress> All, IReadOnlyList<SchemaProblem> Problems)
{
    /// <summary>Finds the endpoints and checks that each can be told from all others.</summary>
    /// <param name="parts">Modules first, plugins after; of two that clash the later is to blame.</param>
    /// <param name="services">The host's services, or a description of them.</param>
    /// <param name="hostsOwn">First words of paths that the host keeps for itself.</param>
    /// <returns>The addresses and their problems.</returns>
    public static HttpAddresses Find(IReadOnlyList<PartAssembly> parts, IServiceProvider services, IReadOnlyCollection<string> hostsOwn)
    {
        var problems = new List<SchemaProblem>();
        var all = new List<HttpAddress>();
        using var scope = services.CreateScope();
        foreach (var part in parts)
        {
            foreach (var type in Endpoints(part))
            {
                if (Read(part.Owner, type, scope.ServiceProvider, problems) is { } address && Fits(address, all, hostsOwn, problems))
                {
                    all.Add(address);
                }
            }
        }

        return new(all, problems);
    }

    /// <summary>Whether an assembly has any endpoint.</summary>
    /// <param name="part">The assembly.</param>
    /// <returns>True if so.</returns>
    public static bool Any(PartAssembly part) => Endpoints(part).Any();

    private static IEnumerable<Type> Endpoints(PartAssembly part) => part.Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IHttpEndpoint)))
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    private static HttpAddress? Read(Owner owner, Type type, IServiceProvider services, List<SchemaProblem> problems)
    {
        try
        {
            var endpoint = (IHttpEndpoint)services.GetRequiredService(type);
            return new(owner, type, endpoint.Method, endpoint.Path, endpoint.MostBytes);
        }
#pragma warning disable CA1031 // A plugin's class may throw whatever it likes when it is made.
        catch (Exception e)
#pragma warning restore CA1031
        {
            problems.Add(new([owner], type.Name, null, $"this endpoint cannot be made: {e.Message}"));
            return null;
        }
    }

    private static bool Fits(HttpAddress address, List<HttpAddress> before, IReadOnlyCollection<string> hostsOwn, List<SchemaProblem> problems)
    {
        if (!MethodPattern().IsMatch(address.Method) || !PathPattern().IsMatch(address.Path) || address.MostBytes < 0)
        {
            return Refuse(address.Owner, "an endpoint has a method in capitals, a path such as /uploads/{ticket} that begins with a word in lower case, and takes 0 bytes or more.");
        }

        if (hostsOwn.Contains(address.Word, StringComparer.OrdinalIgnoreCase))
        {
            return Refuse(Owner.Engine, $"/{address.Word} is the host's own; begin with the module's name.");
        }

        if (before.Find(a => a.Method == address.Method && a.Shape == address.Shape) is { } same)
        {
            return Refuse(same.Owner, "two endpoints answer at this address; rename the later one.");
        }

        return before.Find(a => a.Word == address.Word && a.Owner != address.Owner) is not { } first
            || Refuse(first.Owner, $"addresses below /{address.Word} belong to one owner; begin the later one with its module's name.");

        bool Refuse(Owner other, string message)
        {
            problems.Add(new(other == address.Owner ? [address.Owner] : [other, address.Owner], address.ToString(), null, message));
            return false;
        }
    }

    [GeneratedRegex("^[A-Z]+$")]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"^/[a-z][a-z0-9-]*(/([A-Za-z0-9._~-]+|\{[a-z][A-Za-z0-9]*\}))*$")]
    private static partial Regex PathPattern();
}
