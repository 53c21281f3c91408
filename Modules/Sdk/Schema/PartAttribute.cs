namespace Headless.Sdk;

/// <summary>
/// Marks a class whose public methods become fields of the schema. Part classes are found by scanning, made by the container (one per field call), and never listed by hand.
/// </summary>
/// <remarks>
/// A method's name loses a leading <c>Get</c> and a trailing <c>Async</c>. Its parameters say the rest: the parent (or a list of parents: then the field is batched),
/// services, a <see cref="CancellationToken"/>, and what is left are the field's arguments. Its return type says whether the field is a value, a list, one row, or a connection.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PartAttribute : Attribute;

/// <summary>The class adds fields to <c>Query</c>.</summary>
public sealed class QueryTypeAttribute : PartAttribute;

/// <summary>
/// The class adds fields to <c>Mutation</c>. A mutation takes one <c>input</c> record and answers with a payload: what the method returns, nullable, and <c>errors</c>.
/// It runs in one transaction, committed when the method returns and rolled back when it throws.
/// </summary>
public sealed class MutationTypeAttribute : PartAttribute;

/// <summary>The class adds fields to <c>Subscription</c>; its methods return <see cref="IAsyncEnumerable{T}"/>.</summary>
public sealed class SubscriptionTypeAttribute : PartAttribute;

/// <summary>
/// Makes <typeparamref name="T"/> an object type and adds the class's methods to it. An entity becomes a <c>Node</c>, read through <c>node(id:)</c> under the permission that stands on this class.
/// </summary>
/// <typeparam name="T">An entity of the same module, or a plain record.</typeparam>
public sealed class ObjectTypeAttribute<T> : PartAttribute
    where T : class
{
    /// <summary>The type's name in the schema; the CLR name when null.</summary>
    public string? Name { get; init; }
}

/// <summary>
/// Adds the class's methods to an object type that somebody else owns, through the owner's <see cref="Reference"/>; the owner need not know. Such fields are nullable, or lists, and batched.
/// </summary>
/// <typeparam name="T">A reference from the owner's <c>Contracts</c>, or an object type of the same module.</typeparam>
public sealed class ExtendObjectTypeAttribute<T> : PartAttribute
    where T : class;

/// <summary>Makes <typeparamref name="T"/>, a CLR interface, an interface type; every object type whose class implements it implements it in the schema.</summary>
/// <typeparam name="T">The interface.</typeparam>
public sealed class InterfaceTypeAttribute<T> : PartAttribute
    where T : class
{
    /// <summary>The type's name in the schema; the CLR name without its leading <c>I</c> when null.</summary>
    public string? Name { get; init; }
}
