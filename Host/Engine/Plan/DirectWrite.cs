using System.Linq.Expressions;
using System.Reflection;
using Headless.Engine.Execution;
using Headless.Engine.Execution.Resolvers;
using Headless.Sdk;

namespace Headless.Engine.Plan;

/// <summary>Writes a field of an object without making an object of its value.</summary>
/// <param name="source">The object, of the type that the writer was made for.</param>
/// <param name="to">Where to.</param>
/// <returns>How many bytes it took; 0 when the value must be read as others are; what it lacks, as a negative number, when there is less room than it may take.</returns>
internal delegate int DirectWrite(object source, Span<byte> to);

/// <summary>Makes such writers, of what needs no more than reading a property: once for a field of the schema, whatever documents ask for it.</summary>
internal static class DirectWrites
{
    /// <summary>How much room every writer is given at least: more than a number or a time takes.</summary>
    public const int Room = 64;

    /// <summary>A writer that leaves all to others.</summary>
    public static DirectWrite None { get; } = (_, _) => 0;

    /// <summary>What an object must be for the writer of a field.</summary>
    /// <param name="value">What the field's value is.</param>
    /// <returns>The type; null where no object will do.</returns>
    public static Type? SourceOf(PlainValue? value) => value switch
    {
        PlainProperty { Property.DeclaringType: var type } => type,
        PlainId => typeof(IEntity),
        _ => null,
    };

    /// <summary>The writer of a field.</summary>
    /// <param name="value">What the field's value is.</param>
    /// <param name="shape">The field's shape.</param>
    /// <returns>The writer.</returns>
    public static DirectWrite Of(PlainValue? value, OutputShape shape) => (value, shape.Leaf) switch
    {
        (PlainProperty { Property: var property }, { } leaf) => Of(property, leaf, shape.IsNonNull),
        (PlainId { Type: var type }, { IsText: true }) => (source, to) => NodeId.Write(to, type, ((IEntity)source).Id),
        _ => None,
    };

    private static DirectWrite Of(PropertyInfo property, LeafWriter leaf, bool isNonNull)
    {
        var (source, to) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(Span<byte>)));
        var owner = Expression.Convert(source, property.DeclaringType!);
        var value = Expression.Variable(property.PropertyType);
        if (Writing(leaf, to, value, isNonNull) is not { } writing)
        {
            return None;
        }

        var written = Expression.Block([value], Expression.Assign(value, Expression.Property(owner, property)), writing);
        return Expression.Lambda<DirectWrite>(written, source, to).Compile();
    }

    private static Expression? Writing(LeafWriter leaf, Expression to, Expression value, bool isNonNull)
    {
        var isNullable = Nullable.GetUnderlyingType(value.Type) is not null;
        if (leaf.Writing(to, isNullable ? Expression.Property(value, nameof(Nullable<>.Value)) : value) is not { } writing)
        {
            return null;
        }

        var absent = isNonNull ? (Expression)Expression.Constant(0) : Expression.Call(typeof(LeafCalls), nameof(LeafCalls.Null), null, to);
        return isNullable ? Expression.Condition(Expression.Property(value, nameof(Nullable<>.HasValue)), writing, absent)
            : value.Type.IsValueType ? writing
            : Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(null)), absent, writing);
    }
}
