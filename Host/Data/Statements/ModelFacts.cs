using Headless.Data.Model;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Headless.Data.Statements;

/// <summary>What statements of the data layer's own are made from.</summary>
/// <param name="Model">The tables.</param>
/// <param name="Choice">Which database, and whose tables.</param>
/// <param name="Sql">Writes names as the database wants them.</param>
internal sealed record ModelFacts(IModel Model, ModelChoice Choice, ISqlGenerationHelper Sql);
