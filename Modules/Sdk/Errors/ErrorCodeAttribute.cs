namespace Headless.Sdk;

/// <summary>
/// Publishes an error: its stable code and its sentence in both languages. <c>{Name}</c> in a sentence stands for the property of that name of the exception. All codes form one list, <c>schema/errors.json</c>.
/// </summary>
/// <param name="code">The code, in SCREAMING_SNAKE_CASE; never changes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ErrorCodeAttribute(string code) : Attribute
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>The sentence in Chinese: what happened and what to do.</summary>
    public required string Zh { get; init; }

    /// <summary>The sentence in English: what happened and what to do.</summary>
    public required string En { get; init; }

    /// <summary>The same request may succeed later.</summary>
    public bool Retryable { get; init; }
}

/// <summary>The mutation may answer with this error, in its payload. An exception that is not declared is one opaque <c>INTERNAL</c> error with a correlation id.</summary>
/// <typeparam name="TException">The exception.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TException> : Attribute
    where TException : DomainException;
