using GraphQL;

namespace Headless.Engine.Plan.Incremental;

/// <summary>What is sent after the first answer, at once.</summary>
/// <param name="Pending">Parts that it announces.</param>
/// <param name="Increments">What it adds to what was sent.</param>
/// <param name="Completed">Parts of which no more comes.</param>
/// <param name="HasNext">Whether something follows.</param>
internal sealed record Payload(IReadOnlyList<Part> Pending, IReadOnlyList<Increment> Increments, IReadOnlyList<CompletedPart> Completed, bool HasNext);

/// <summary>What is added at one place.</summary>
/// <param name="Part">The part.</param>
/// <param name="SubPath">Where it is added, from the part's place.</param>
/// <param name="Made">An object's fields, or a list's items.</param>
/// <param name="Errors">What went wrong in it.</param>
internal sealed record Increment(Part Part, IReadOnlyList<object> SubPath, PlanData Made, ExecutionErrors? Errors);

/// <summary>A part of which no more comes.</summary>
/// <param name="Part">The part.</param>
/// <param name="Errors">Why it does not come as a whole; null when it did.</param>
internal sealed record CompletedPart(Part Part, ExecutionErrors? Errors);
