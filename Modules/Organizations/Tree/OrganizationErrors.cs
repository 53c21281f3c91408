using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Organizations.Tree;

/// <summary>An organization was asked for by both id and code, or by neither.</summary>
[ErrorCode("ID_OR_CODE", Zh = "请只提供 id 或 code 其中之一。", En = "Give either id or code, exactly one of them.")]
internal sealed class IdOrCodeException : DomainException;

/// <summary>The organization lies outside the subtree that the caller works for.</summary>
/// <param name="name">The organization's name.</param>
/// <param name="path">Where it stands in the input.</param>
[ErrorCode("OUTSIDE_YOUR_ORGANIZATION", Zh = "“{Name}”不在您的管辖范围内。请选择本级或下级工会。", En = "\"{Name}\" is outside your organization. Choose your own or one below it.")]
internal sealed class OutsideYourOrganizationException(string name, params string[] path) : DomainException(path)
{
    /// <summary>The organization's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Another organization has the code.</summary>
/// <param name="value">The code.</param>
/// <param name="path">Where it stands in the input.</param>
[ErrorCode("CODE_TAKEN", Zh = "代码“{Value}”已被其他工会使用，请更换。", En = "Another organization already has the code \"{Value}\". Choose another.")]
internal sealed class CodeTakenException(string value, params string[] path) : DomainException(path)
{
    /// <summary>The code.</summary>
    public string Value { get; } = value;
}

/// <summary>A unified social credit code's check character does not fit.</summary>
/// <param name="value">The code.</param>
[ErrorCode("INVALID_CREDIT_CODE", Zh = "统一社会信用代码“{Value}”有误，请核对 18 位字符。", En = "\"{Value}\" is not a unified social credit code. Check its 18 characters.")]
internal sealed class InvalidCreditCodeException(string value) : DomainException("input", "unifiedSocialCreditCode")
{
    /// <summary>The code.</summary>
    public string Value { get; } = value;
}

/// <summary>An organization of this level cannot stand below that one.</summary>
/// <param name="level">The level of the lower one.</param>
/// <param name="parentLevel">The level of the upper one.</param>
/// <param name="path">Where it stands in the input.</param>
[ErrorCode("LEVEL_DOES_NOT_FIT", Zh = "{Level}工会不能设在{ParentLevel}工会之下。请选择更高层级的上级工会。", En = "A union of the level {Level} cannot stand below one of the level {ParentLevel}. Choose a parent of a higher level.")]
internal sealed class LevelDoesNotFitException(OrganizationLevel level, OrganizationLevel parentLevel, params string[] path) : DomainException(path)
{
    /// <summary>The level of the lower organization.</summary>
    public OrganizationLevel Level { get; } = level;

    /// <summary>The level of the upper organization.</summary>
    public OrganizationLevel ParentLevel { get; } = parentLevel;
}

/// <summary>The organization would stand below itself.</summary>
[ErrorCode("TREE_CYCLE", Zh = "不能把工会移到它自己或它的下级之下。请选择其他上级工会。", En = "An organization cannot be moved below itself. Choose another parent.")]
internal sealed class TreeCycleException() : DomainException("input", "newParentId");

/// <summary>The tree would grow too deep.</summary>
/// <param name="path">Where the parent stands in the input.</param>
[ErrorCode("TREE_TOO_DEEP", Zh = "组织层级过深。请选择更高层级的上级工会，或使用较短的代码。", En = "The tree would grow too deep here. Choose a parent nearer to the root or shorter codes.")]
internal sealed class TreeTooDeepException(params string[] path) : DomainException(path);
