namespace Headless.Engine.Http;

/// <summary>A request that is refused before GraphQL.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The code of the published list.</param>
internal sealed record RequestRefusal(int Status, string Code);
