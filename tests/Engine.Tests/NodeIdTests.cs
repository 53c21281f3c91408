using CsCheck;
using Headless.Engine.Errors;
using Headless.Engine.Execution;

namespace Headless.Engine.Tests;

public sealed class NodeIdTests
{
    [Fact]
    public void What_is_encoded_is_decoded() => Gen.Guid.Sample(id =>
    {
        Assert.Equal(("Member", id), NodeId.Decode(NodeId.Encode("Member", id)));
    });

    [Fact]
    public void Only_the_canonical_spelling_is_an_id() => Gen.Select(Gen.Guid, Gen.Int[0, 200], Gen.Char.AlphaNumeric).Sample((id, at, replacement) =>
    {
        var text = NodeId.Encode("Member", id).ToCharArray();
        var index = at % text.Length;
        var original = text[index];
        text[index] = replacement;
        if (original == replacement)
        {
            return;
        }

        try
        {
            var changed = new string(text);
            var (type, other) = NodeId.Decode(changed);
            Assert.Equal(changed, NodeId.Encode(type, other));
            Assert.NotEqual(("Member", id), (type, other));
        }
        catch (InvalidIdException)
        {
            // refused, as it should be
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("Member")]
    [InlineData("TWVtYmVyOg")]
    [InlineData("TWVtYmVyOjAxOTAwMDAwMDAwMDcwMDA4MDAwMDAwMDAwMDAwMGFh=")]
    [InlineData("TWVtYmVyOjAxOTAwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDBhYQ")]
    public void Anything_else_is_refused(string text) => Assert.Throws<InvalidIdException>(() => NodeId.Decode(text));
}
