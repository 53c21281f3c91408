using System.Text.Json;
using GraphQL.SystemTextJson;
using Headless.Engine.Errors;
using Headless.Engine.Plan;

namespace Headless.Engine.Http;

/// <summary>How requests and results are written in JSON: Chinese as UTF-8, not as escapes.</summary>
/// <param name="errors">Writes errors.</param>
internal sealed class GraphQLJson(ErrorReporter errors)
{
    /// <summary>The serializer.</summary>
    public GraphQLSerializer Serializer { get; } = new(new JsonSerializerOptions { Encoder = PlainJsonEncoder.Instance, Converters = { new PlanDataConverter() } }, errors);
}
