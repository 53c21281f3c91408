using Headless.Engine.Composition;
using Headless.Engine.Errors;
using Headless.Engine.Execution.Mutations;
using Headless.Engine.Inputs;
using Headless.Engine.Lists;
using Headless.Engine.Model;

namespace Headless.Engine.Execution;

/// <summary>What all resolvers of one schema share.</summary>
/// <param name="Model">The schema.</param>
/// <param name="Maps">What the lists know of entities, now that the data model says what may be joined.</param>
/// <param name="Lists">Reads lists.</param>
/// <param name="Calls">Runs field calls.</param>
/// <param name="Binder">Binds inputs.</param>
/// <param name="Errors">Reports errors.</param>
/// <param name="Journal">Keeps what mutations did; null where the host has none.</param>
internal sealed record EngineRuntime(SchemaModel Model, EntityMaps Maps, ListReader Lists, FieldCalls Calls, InputBinder Binder, ErrorReporter Errors, IMutationJournal? Journal);
