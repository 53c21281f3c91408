using Headless.Sdk;

namespace Headless.Engine.Errors;

/// <summary>The field needs a signed-in caller.</summary>
[ErrorCode("UNAUTHENTICATED", Zh = "请先登录。", En = "Sign in first.")]
public sealed class UnauthenticatedException : DomainException;

/// <summary>The caller lacks a permission.</summary>
/// <param name="permission">The permission, or several of which one is enough.</param>
[ErrorCode("FORBIDDEN", Zh = "您没有所需的权限：{Permission}。", En = "You lack the permission {Permission}.")]
public sealed class ForbiddenException(string permission) : DomainException
{
    /// <summary>The permission, or several of which one is enough.</summary>
    public string Permission { get; } = permission;
}

/// <summary>An id is malformed or names an unknown or unexpected type.</summary>
/// <param name="path">Where the id stands.</param>
[ErrorCode("INVALID_ID", Zh = "编号无效。", En = "The id is not valid here.")]
public sealed class InvalidIdException(params string[] path) : DomainException(path);
