using CsCheck;
using Headless.Files.Content;

namespace Headless.Files.Tests.Content;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("发票.jpg", "发票")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system")]
    [InlineData("/etc/", "file")]
    [InlineData("..", "file")]
    [InlineData("   ", "file")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("a\u202Egpj.exe", "agpj")]
    [InlineData("line\r\nSet-Cookie: x=1.png", "lineSet-Cookie x=1")]
    [InlineData("a<b>:c|d?.png", "abcd")]
    [InlineData("𠮷野家.pdf", "𠮷野家")]
    [InlineData("archive.tar.gz", "archive.tar")]
    public void A_name_is_cleaned(string sent, string kept) => Assert.Equal(kept, FileName.Clean(sent));

    [Fact]
    public void A_saved_file_is_named_after_its_content_and_not_after_what_was_sent() =>
        Assert.Equal("page.png", FileName.Of(FileName.Clean("page.html"), FileType.Png));

    [Fact]
    public void Whatever_is_sent_a_short_name_without_a_path_is_kept() => Gen.String[Gen.Char, 0, 300].Sample(sent =>
    {
        var kept = FileName.Clean(sent);
        return kept.Length is > 0 and <= FileName.MaxLength && kept.IndexOfAny(['/', '\\', '\r', '\n', '\0', '"']) < 0 && kept == FileName.Clean(kept + ".x");
    });
}
