namespace Headless.Engine.Errors;

/// <summary>A part of a mutation's input that breaks a rule of its own.</summary>
/// <param name="Zh">The sentence in Chinese.</param>
/// <param name="En">The sentence in English.</param>
/// <param name="Path">The part of the input.</param>
internal sealed record ValidationProblem(string Zh, string En, IReadOnlyList<string> Path);
