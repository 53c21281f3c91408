using System.Linq.Expressions;
using System.Text;
using GraphQL.Types;

namespace Headless.Engine.Plan;

/// <summary>What the values of an enum are called in answers.</summary>
internal static class EnumNames
{
    /// <summary>How a value is written.</summary>
    /// <param name="type">Its type in the schema.</param>
    /// <param name="to">Where to.</param>
    /// <param name="value">The value.</param>
    /// <returns>How much was written, as a <see cref="DirectWrite"/> says it.</returns>
    public static Expression Writing(EnumerationGraphType type, Expression to, Expression value) =>
        Expression.Call(Expression.Constant(Activator.CreateInstance(typeof(Of<>).MakeGenericType(value.Type), type)), nameof(Of<>.Write), null, to, value);

    private sealed class Of<T>
        where T : struct, Enum
    {
        private readonly Dictionary<T, byte[]> _names = [];

        public Of(EnumerationGraphType type)
        {
            foreach (var value in type.Values)
            {
                if (value.Value is T known)
                {
                    _names.TryAdd(known, Encoding.ASCII.GetBytes($"\"{value.Name}\""));
                }
            }
        }

        public int Write(Span<byte> to, T value) => _names.TryGetValue(value, out var name) ? LeafCalls.Name(to, name) : 0;
    }
}
