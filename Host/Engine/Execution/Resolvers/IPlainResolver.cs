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

    /// <summary>Whether a caller may read the field; the same for all objects of a request.</summary>
    /// <param name="caller">The caller.</param>
    /// <returns>True if so.</returns>
    bool Allows(Caller caller);
}
