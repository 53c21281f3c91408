using CsCheck;
using Headless.Access.Keys;

namespace Headless.Access.Tests.Keys;

public sealed class KeyTextTests
{
    private const string Lookup = "0123456789abcdef";
    private const string Secret = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private const string Key = $"hl_live_{Lookup}_{Secret}";

    [Fact]
    public void A_new_key_is_read_back()
    {
        var key = KeyText.Create();
        Assert.True(KeyText.TryParse(key.Reveal(), out var read));
        Assert.Equal((key.Lookup, key.Secret), (read.Lookup, read.Secret));
        Assert.Equal(89, key.Reveal().Length);
        Assert.NotEqual(key.Secret, KeyText.Create().Secret);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hl_live_")]
    [InlineData("HL_LIVE_0123456789abcdef_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    [InlineData("hl_live_0123456789ABCDEF_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    [InlineData("hl_live_0123456789abcdef-00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    [InlineData("hl_live_0123456789abcdef_00112233445566778899aabbccddeeff00112233445566778899aabbccddeefg")]
    [InlineData("hl_live_0123456789abcde'_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void Nothing_else_is_a_key(string text) => Assert.False(KeyText.TryParse(text, out _));

    [Fact]
    public void A_key_cut_anywhere_or_lengthened_is_none() => Gen.Int[0, Key.Length - 1].Sample(length =>
    {
        Assert.False(KeyText.TryParse(Key[..length], out _));
        Assert.False(KeyText.TryParse(Key + Key[length], out _));
    });

    [Fact]
    public void The_hash_is_of_the_secrets_bytes()
    {
        Assert.True(KeyText.TryParse(Key, out var key));
        Assert.Equal("4773d12e2371bb935b9a0f5439b4a1c3ad3f2414b86980f8418d1cfabdfadfef", Convert.ToHexStringLower(key.HashSecret()));
    }

    [Fact]
    public void A_new_secret_leaves_the_public_part()
    {
        var renewed = KeyText.Renew(Lookup);
        Assert.Equal(Lookup, renewed.Lookup);
        Assert.NotEqual(renewed.Secret, KeyText.Renew(Lookup).Secret);
        Assert.Equal("hl_live_0123456789abcdef", KeyText.PublicPart(renewed.Lookup));
    }

    [Theory]
    [InlineData("hl_live_0123456789abcdef", Lookup)]
    [InlineData(Key, Lookup)]
    [InlineData("hl_live_0123456789abcdef, and more", Lookup)]
    [InlineData("hl_live_0123456789abcde", null)]
    [InlineData("hl_live_0123456789abcdeF", null)]
    [InlineData("0123456789abcdef", null)]
    public void A_key_is_named_by_how_it_begins(string text, string? lookup) => Assert.Equal(lookup, KeyText.LookupOf(text));

    [Fact]
    public void A_log_never_has_the_secret() => Assert.Equal("hl_live_0123456789abcdef_…", new KeyText(Lookup, Secret).ToString());
}
