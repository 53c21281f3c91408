using CsCheck;
using Headless.Files.Content;

namespace Headless.Files.Tests.Content;

public sealed class FileTypeTests
{
    public static TheoryData<byte[], string> Whole => new()
    {
        { Samples.Pdf, "application/pdf" },
        { Samples.Jpeg, "image/jpeg" },
        { Samples.Png, "image/png" },
        { Samples.WebP, "image/webp" },
        { Samples.JpegWithPage, "image/jpeg" },
        { [.. Samples.Jpeg, 1, 2, 3], "image/jpeg" },
    };

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "a page", Samples.Html },
        { "nothing", [] },
        { "a page before a document", [.. Samples.Html, .. Samples.Pdf] },
        { "a page behind a picture", [.. Samples.Png, .. Samples.Html] },
        { "an archive behind a picture", [.. Samples.Png, .. "PK\u0003\u0004"u8] },
        { "a page behind a WebP", [.. Samples.WebP, .. Samples.Html] },
        { "a page behind the first bytes of a JPEG", [0xFF, 0xD8, 0xFF, .. Samples.Html] },
        { "a script that begins as a GIF", [.. "GIF89a/*"u8, .. Samples.Html] },
        { "a picture of vectors", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8] },
        { "a picture's first bytes", Samples.Png[..8] },
        { "a chunk longer than the picture", [.. Samples.Png[..8], 0x7F, 0xFF, 0xFF, 0xFF, .. "IHDR"u8, 0, 0, 0, 0, 0] },
        { "a picture without a header", [.. Samples.Png[..8], .. Samples.Png[33..]] },
        { "a JPEG without a frame", [.. Samples.Jpeg[..20], .. Samples.Jpeg[33..]] },
        { "a document without an end", Samples.Pdf[..30] },
        { "a document whose end is far from its end", [.. Samples.Pdf, .. new byte[2_000]] },
        { "a sound", [.. "RIFF"u8, 18, 0, 0, 0, .. "WAVEfmt "u8, 5, 0, 0, 0, 0x2F, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_type_is_found_from_the_content(byte[] content, string mediaType) => Assert.Equal(mediaType, FileTypeFinder.Find(content)?.MediaType);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_whole_file_of_a_type_is_none(string what, byte[] content) => Assert.True(FileTypeFinder.Find(content) is null, what);

    [Fact]
    public void No_bytes_break_the_finder() => Gen.Select(Sample(Samples.Pdf, Samples.Jpeg, Samples.Png, Samples.WebP, []), Gen.Byte.Array[0, 80], Gen.Int[0, 80])
        .Sample((begin, rest, kept) => FileTypeFinder.Find([.. begin.Take(kept), .. rest]) is null or { Name.Length: > 0 });

    [Fact]
    public void No_picture_that_is_cut_short_is_one() => Gen.Select(Sample(Samples.Jpeg, Samples.Png, Samples.WebP), Gen.Int[2, 80])
        .Sample((whole, cut) => FileTypeFinder.Find(whole.AsSpan(0, Math.Max(0, whole.Length - cut))) is null);

    private static Gen<byte[]> Sample(params byte[][] samples) => Gen.Int[0, samples.Length - 1].Select(i => samples[i]);
}
