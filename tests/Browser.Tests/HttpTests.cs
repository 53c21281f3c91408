using System.Net;
using System.Text.RegularExpressions;

namespace Headless.Browser.Tests;

/// <summary>The same page as HTTP, without a browser.</summary>
public sealed partial class HttpTests
{
    private const string Chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData(Chrome, true)]
    [InlineData("text/html", true)]
    [InlineData("application/json;q=0.5, text/html", true)]
    [InlineData("text/html, application/json", true)]
    [InlineData("application/json, text/html", false)]
    [InlineData("text/html;q=0.9, application/graphql-response+json", false)]
    [InlineData("text/html;q=0, */*", false)]
    [InlineData("text/event-stream", false)]
    [InlineData("*/*", false)]
    [InlineData("nonsense", false)]
    [InlineData(null, false)]
    public async Task OnlyABrowserGetsThePage(string? accept, bool isPage)
    {
        await using var app = await IdeApp.StartAsync();

        using var response = await GetAsync(app.Address, ("Accept", accept));

        Assert.Equal(isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(!isPage, await response.Content.ReadAsStringAsync() == "the endpoint");
    }

    [Fact]
    public async Task ThePageMayOnlyUseWhatIsItsOwn()
    {
        await using var app = await IdeApp.StartAsync();

        using var response = await GetAsync(app.Address, ("Accept", Chrome));

        Assert.Equal(
            "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(["Accept"], response.Headers.Vary);
        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task WithoutTheBundleOneLineSaysHowToAddIt()
    {
        var nothing = Directory.CreateTempSubdirectory("headless-no-ide-");
        await using var app = await IdeApp.StartAsync(bundle: nothing.FullName);

        using var response = await GetAsync(app.Address, ("Accept", Chrome));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            [
                "要在此使用 GraphiQL，请安装 Node.js 20 或更高版本，再重新构建并启动。",
                "To use GraphiQL here, install Node.js 20 or newer, then build and start again.",
            ],
            Paragraph().Matches(await response.Content.ReadAsStringAsync()).Select(match => match.Groups[1].Value));
        nothing.Delete();
    }

    [SkippableTheory]
    [InlineData("gzip, br", "gzip")]
    [InlineData("gzip;q=0", null)]
    [InlineData(null, null)]
    public async Task FilesAreKeptForAYearAndFreshWhenTheirNameIs(string? accepts, string? encoding)
    {
        await using var app = await IdeApp.StartAsync();
        var script = await ScriptOfAsync(app);

        using var first = await GetAsync(script, ("Accept-Encoding", accepts));
        using var again = await GetAsync(script, ("Accept-Encoding", accepts), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", first.Headers.CacheControl!.ToString());
        Assert.Equal(encoding, first.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(encoding is null, !(await first.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith(new byte[] { 0x1f, 0x8b }));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("..%2fHeadless.Browser.Tests.dll")]
    [InlineData("ide.js")]
    public async Task NothingElseIsServed(string file)
    {
        await using var app = await IdeApp.StartAsync();

        using var response = await GetAsync(new Uri($"{app.Address}/ide/{file}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<Uri> ScriptOfAsync(IdeApp app)
    {
        Skip.IfNot(IdeApp.HasBundle, IdeApp.NoBundle);
        using var page = await GetAsync(app.Address, ("Accept", Chrome));
        return new Uri(app.Address, Script().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
    }

    private static async Task<HttpResponseMessage> GetAsync(Uri address, params (string Name, string? Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    [GeneratedRegex("<script type=\"module\" src=\"([^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("<p[^>]*>(.*?)</p>")]
    private static partial Regex Paragraph();
}
