using Headless.Engine.Limits;

namespace Headless.Engine.Http;

/// <summary>A request that is refused before GraphQL.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code of the published list.</param>
/// <param name="Values">What fills the places of its sentence.</param>
internal sealed record RequestRefusal(int Status, string Code, params (string Name, string Value)[] Values)
{
    /// <summary>The limit that was exceeded; null where it is another reason.</summary>
    public LimitExceeded? Exceeded { get; init; }
}
