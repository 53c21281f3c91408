using System.Text.RegularExpressions;
using CsCheck;
using Headless.Courses.Certificates;

namespace Headless.Courses.Tests.Certificates;

public sealed partial class CertificateNumberTests
{
    private static readonly Gen<byte[]> s_bytes = Gen.Byte.Array[10];

    [Fact]
    public void A_number_carries_its_eighty_bits_and_no_two_are_the_same()
    {
        Assert.Equal("HC-0000-0000-0000-0000", CertificateNumber.Of(new byte[10]));
        Assert.Equal("HC-ZZZZ-ZZZZ-ZZZZ-ZZZZ", CertificateNumber.Of([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]));
        Assert.Equal("HC-0000-0000-0000-0001", CertificateNumber.Of([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
        Gen.Select(s_bytes, s_bytes).Sample((a, b) => (CertificateNumber.Of(a) == CertificateNumber.Of(b)) == a.AsSpan().SequenceEqual(b));
    }

    [Fact]
    public void Any_number_is_read_back_however_it_is_typed() => s_bytes.Sample(bytes =>
    {
        var number = CertificateNumber.Of(bytes);
        Assert.Matches(Shape(), number);
        Assert.Equal(CertificateNumber.Length, number.Length);
        Assert.Equal(number, CertificateNumber.Clean(number));
        Assert.Equal(number, CertificateNumber.Clean(number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(number, CertificateNumber.Clean("HC" + number[2..].Replace('0', 'O').Replace('1', 'l')));
    });

    [Theory]
    [InlineData("")]
    [InlineData("HC")]
    [InlineData("HC-0000-0000-0000-000")]
    [InlineData("HC-0000-0000-0000-00000")]
    [InlineData("HX-0000-0000-0000-0000")]
    [InlineData("HC-0000-0000-0000-000U")]
    [InlineData("HC-0000-0000-0000-000%")]
    [InlineData("证书编号是多少呢请告诉我好吗谢谢你了")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(CertificateNumber.Clean(typed));

    [Fact]
    public void Ten_thousand_new_numbers_are_all_different() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => CertificateNumber.Make()).Distinct(StringComparer.Ordinal).Count());

    [GeneratedRegex("^HC(-[0-9A-HJKMNP-TV-Z]{4}){4}$")]
    private static partial Regex Shape();
}
