namespace Headless.Sdk;

/// <summary>
/// The mutation happens once per caller and <c>idempotencyKey</c>, which its input must have (8 to 64 letters, digits, hyphens and underscores). The same request again answers with the same object, read anew;
/// another request under the key is refused with <see cref="IdempotencyKeyReusedException"/>, which need not be declared. A refused request leaves no trace: its key may be used again.
/// The key is kept in the mutation's own transaction, for at least 7 days.
/// </summary>
/// <remarks>The method returns an entity, so that its id can be kept; or a record whose properties are entities.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute
{
    /// <summary>The pattern of a key; stands on the input's property as its <c>RegularExpression</c>.</summary>
    public const string KeyPattern = "^[A-Za-z0-9_-]{8,64}$";

    /// <summary>The name of the input's property.</summary>
    public const string KeyProperty = "IdempotencyKey";
}
