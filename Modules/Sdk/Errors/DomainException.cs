namespace Headless.Sdk;

/// <summary>
/// A refusal that the caller can understand. A subclass carries <see cref="ErrorCodeAttribute"/>; its public properties become fields of the error's type in the schema and fill the places in its sentence.
/// Thrown in a mutation that declares it, it is a typed error of the payload; elsewhere it is an error of the field, with the code in its extensions.
/// </summary>
public abstract class DomainException : Exception
{
    /// <summary>A refusal.</summary>
    /// <param name="path">The part of the input that is at fault, such as <c>["input", "code"]</c>; empty when it is none.</param>
    protected DomainException(params string[] path) => Path = path;

    /// <summary>The part of the input that is at fault.</summary>
    public IReadOnlyList<string> Path { get; }
}

/// <summary>Another writer changed the row meanwhile.</summary>
[ErrorCode("CONFLICT", Zh = "数据刚被他人修改，请刷新后重试。", En = "Somebody else has just changed this. Reload it and try again.", Retryable = true)]
public sealed class ConcurrencyException : DomainException;

/// <summary>An id names nothing that the caller may see.</summary>
/// <param name="path">Where the id stands in the input.</param>
[ErrorCode("NOT_FOUND", Zh = "没有找到，或您无权查看。", En = "It does not exist, or you may not see it.")]
public sealed class NotFoundException(params string[] path) : DomainException(path);

/// <summary>A person must do this, not a partner's key.</summary>
[ErrorCode("PERSON_REQUIRED", Zh = "此操作须由本人登录办理，不能使用合作方密钥。", En = "A person must do this, signed in; a partner's key cannot.")]
public sealed class PersonRequiredException : DomainException;
