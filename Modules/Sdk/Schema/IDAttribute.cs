namespace Headless.Sdk;

/// <summary>The argument or input property is a global id (<c>ID</c>) of <typeparamref name="T"/>; the method receives its <see cref="Guid"/>. Anything else is refused with <c>INVALID_ID</c>.</summary>
/// <typeparam name="T">The entity, or the reference to it.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class IDAttribute<T> : Attribute
    where T : class;
