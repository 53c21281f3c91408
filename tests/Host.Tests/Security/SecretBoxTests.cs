using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Headless.Host.Security;

namespace Headless.Host.Tests.Security;

public sealed class SecretBoxTests
{
    private static readonly SecretBox Box = new(SHA256.HashData("a"u8));

    [Fact]
    public void What_is_sealed_opens_again() =>
        Gen.String[Gen.Char[' ', '\u9fff'], 0, 40].Sample(text => Box.Open("p", Box.Seal("p", text)) == text, iter: 200);

    [Theory]
    [InlineData("𠮷野")]
    [InlineData("买买提·阿不都")]
    [InlineData("")]
    public void Rare_characters_survive(string text) => Assert.Equal(text, Box.Open("p", Box.Seal("p", text)));

    [Fact]
    public void The_same_value_is_sealed_differently_each_time() => Assert.NotEqual(Box.Seal("p", "13800000000"), Box.Seal("p", "13800000000"));

    [Fact]
    public void Another_purpose_or_another_secret_does_not_open_it()
    {
        var value = Box.Seal("p", "x");
        Assert.Throws<AuthenticationTagMismatchException>(() => Box.Open("q", value));
        Assert.Throws<AuthenticationTagMismatchException>(() => new SecretBox(SHA256.HashData("b"u8)).Open("p", value));
    }

    [Fact]
    public void No_changed_byte_opens()
    {
        var value = Box.Seal("p", "x");
        for (var i = 0; i < value.Length; i++)
        {
            var changed = value.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Box.Open("p", changed));
        }
    }

    [Fact]
    public void Sealed_content_opens_for_its_own_row_and_purpose_only()
    {
        byte[] content = [0, 255, 1, 128];
        var (row, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var value = Box.Seal("p", content, row);
        Assert.Equal(content, Box.Open("p", value, row));
        Assert.Equal([], Box.Open("p", Box.Seal("p", [], row), row));
        Assert.Throws<AuthenticationTagMismatchException>(() => Box.Open("p", value, other));
        Assert.Throws<AuthenticationTagMismatchException>(() => Box.Open("q", value, row));
        Assert.Throws<AuthenticationTagMismatchException>(() => Box.Open("p", value));
    }

    [Fact]
    public void A_fingerprint_is_equal_for_equal_values_of_one_purpose_only()
    {
        Assert.Equal(32, Box.Fingerprint("p", "x").Length);
        Assert.Equal(Box.Fingerprint("p", "x"), new SecretBox(SHA256.HashData("a"u8)).Fingerprint("p", "x"));
        Assert.NotEqual(Box.Fingerprint("p", "x"), Box.Fingerprint("p", "y"));
        Assert.NotEqual(Box.Fingerprint("p", "x"), Box.Fingerprint("q", "x"));
        Assert.NotEqual(Box.Fingerprint("p", "x"), HMACSHA256.HashData(SHA256.HashData("a"u8), Encoding.UTF8.GetBytes("x")));
    }
}
