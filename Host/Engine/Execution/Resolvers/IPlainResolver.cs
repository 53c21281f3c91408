using System.Reflection;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>
/// A resolver whose value may stand in the object already. Whoever runs an operation may then take it from there instead of calling the resolver: when the caller may read the field, and when the object has the value. In all
/// other cases the resolver is called, and says what is wrong.
/// </summary>
internal interface IPlainResolver
{
    /// <summary>Takes the value from an object; <see cref="PlainReads.Missed"/> when it is not there. Null for a field that always needs its call.</summary>
    Func<object, object?>? Read { get; }

    /// <summary>What the value is, where that can be said; then it may be written without being read as an object first.</summary>
    PlainValue? Value => null;

    /// <summary>Whether everybody may read the field.</summary>
    bool IsOpen => false;

    /// <summary>Whether a caller may read the field; the same for all objects of a request.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>True if so.</returns>
    bool Allows(Caller caller);
}

/// <summary>What a plain field's value is.</summary>
internal abstract record PlainValue;

/// <summary>The value of a property, of objects that have it.</summary>
/// <param name="Property">The property.</param>
internal sealed record PlainProperty(PropertyInfo Property) : PlainValue;

/// <summary>The global id of a row.</summary>
/// <param name="Type">The name of the object type.</param>
internal sealed record PlainId(string Type) : PlainValue;
