using GraphQLParser.AST;
using Headless.Engine.Emission;

namespace Headless.Engine.Tests;

/// <summary>JavaScript counts exactly to 2^53 - 1; beyond that a client would read another number than was sent.</summary>
public sealed class LongScalarTests
{
    private const long Most = 9_007_199_254_740_991;

    private static readonly LongScalar s_scalar = new("A whole number.");

    [Theory]
    [InlineData(0)]
    [InlineData(Most)]
    [InlineData(-Most)]
    public void A_number_that_JavaScript_holds_passes(long value)
    {
        Assert.Equal(value, s_scalar.Serialize(value));
        Assert.Equal(value, s_scalar.ParseValue(value));
        Assert.Equal(value, s_scalar.ParseLiteral(new GraphQLIntValue(value)));
    }

    [Theory]
    [InlineData(Most + 1)]
    [InlineData(-Most - 1)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_number_beyond_is_neither_sent_nor_taken(long value)
    {
        Assert.Throws<InvalidOperationException>(() => s_scalar.Serialize(value));
        Assert.Throws<InvalidOperationException>(() => s_scalar.ParseValue(value));
        Assert.Throws<InvalidOperationException>(() => s_scalar.ParseLiteral(new GraphQLIntValue(value)));
    }
}
