using Headless.Engine.Errors;

namespace Headless.Engine.Inputs;

/// <summary>Null was sent for a part of a patch that may be left out and cannot be cleared.</summary>
/// <param name="path">The part of the input, behind the argument's name.</param>
internal sealed class NullRefusedException(IReadOnlyList<string> path) : Exception
{
    /// <summary>What the caller reads.</summary>
    public ValidationProblem Problem { get; } = new($"{path[^1]} 不能为 null；如不修改，请不要填写。", $"{path[^1]} cannot be null. Leave it out to keep it as it is.", path);
}
