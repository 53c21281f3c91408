using System.Reflection;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>What one composition has found so far: types, who owns them, and what cannot stand.</summary>
internal sealed class CompositionState(IReadOnlyList<PartAssembly> assemblies, ServiceCatalog services)
{
    private readonly Dictionary<Assembly, PartAssembly> _sources = assemblies.ToDictionary(a => a.Assembly);
    private readonly Dictionary<Type, string> _names = [];
    private readonly Queue<Action> _later = new();

    /// <summary>The assemblies, in the order of their loading.</summary>
    public IReadOnlyList<PartAssembly> Assemblies { get; } = assemblies;

    /// <summary>Which types the container will know.</summary>
    public ServiceCatalog Services { get; } = services;

    /// <summary>Descriptions from XML documentation.</summary>
    public Descriptions Descriptions { get; } = new();

    /// <summary>All types by name.</summary>
    public Dictionary<string, TypeModel> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>What cannot stand.</summary>
    public List<SchemaProblem> Problems { get; } = [];

    /// <summary>References by the entity that they refer to.</summary>
    public Dictionary<Type, Type> ReferenceOf { get; } = [];

    /// <summary>Whose assembly declares the type.</summary>
    public Owner OwnerOf(Type type) => _sources.TryGetValue(type.Assembly, out var source) ? source.Owner : Owner.Engine;

    /// <summary>The prefix of the plugin that declares the type; null for others.</summary>
    public string? PrefixOf(Type type) => _sources.GetValueOrDefault(type.Assembly)?.Prefix;

    /// <summary>The schema's name of a CLR type that has one already.</summary>
    public string? NameOf(Type type) => _names.GetValueOrDefault(type);

    /// <summary>Gives a CLR type its name in the schema.</summary>
    public void Bind(Type type, string name) => _names[type] = name;

    /// <summary>Adds a type; a name that is taken is a problem of the later owner.</summary>
    /// <returns>False when the name is taken.</returns>
    public bool Add(TypeModel type)
    {
        if (Types.TryAdd(type.Name, type))
        {
            return true;
        }

        var first = Types[type.Name];
        Problems.Add(new([first.Owner, type.Owner], type.Name, null, "two owners define this type; rename the later one."));
        return false;
    }

    /// <summary>Reports what cannot stand.</summary>
    public void Report(Owner owner, string type, string? field, string message) => Problems.Add(new([owner], type, field, message));

    /// <summary>Puts work off until the types in hand are complete: types refer to each other.</summary>
    public void Later(Action work) => _later.Enqueue(work);

    /// <summary>Does what was put off.</summary>
    public void Finish()
    {
        while (_later.TryDequeue(out var work))
        {
            work();
        }
    }

    /// <summary>Whether the type is a row that others know by its id.</summary>
    public static bool IsEntity(Type type) => typeof(IEntity).IsAssignableFrom(type) && !typeof(Reference).IsAssignableFrom(type);

    /// <summary>Whether the type stands for a row of another module.</summary>
    public static bool IsReference(Type type) => typeof(Reference).IsAssignableFrom(type);

    /// <summary>The entity that a reference refers to.</summary>
    public static Type? EntityOf(Type reference) => reference
        .GetCustomAttributes(false)
        .Select(a => a.GetType())
        .FirstOrDefault(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(RefersToAttribute<>))
        ?.GetGenericArguments()[0];
}
