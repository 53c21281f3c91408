using System.Reflection;
using Headless.Engine.Model;

namespace Headless.Engine.Composition;

/// <summary>An assembly whose parts make up the schema.</summary>
/// <param name="Owner">The module or plugin it is.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Prefix">A plugin's prefix: its types and the fields it adds to others' types begin with it.</param>
public sealed record PartAssembly(Owner Owner, Assembly Assembly, string? Prefix = null);
