namespace Headless.Browser.Tests;

/// <summary>The page in a browser, in front of the program itself with its demo.</summary>
public sealed class RealHostTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Picture = "HEADLESS_IDE_PICTURE";
    private const string Run = ".graphiql-execute-button";
    private const string Query = ".graphiql-query-editor .view-lines";
    private const string Answer = ".graphiql-response .view-lines";
    private const string SecondTab = ".graphiql-tab:nth-child(2) button";
    private const string Documentation = ".graphiql-doc-explorer";

    [SkippableFact]
    public void TheRealSchemaIsLoadedByIntrospection()
    {
        using var browser = Browser.Open(host.Address);

        browser.Click("button[aria-label='Show Documentation Explorer']");
        browser.TextOf(Documentation, "query: Query");
        browser.Click($"{Documentation} a.graphiql-doc-explorer-type-name");

        browser.TextOf(Documentation, "unionOrganization(");
        Assert.Empty(browser.Complaints());
        Assert.All(browser.Requests(), request => Assert.Equal(host.Address.Authority, request.Authority));
    }

    [SkippableFact]
    public void TheFirstQueryShowsItsAnswer()
    {
        using var browser = Browser.Open(host.Address);
        browser.TextOf(Query, "query Zhejiang {");

        browser.Click(Run);

        var answer = browser.TextOf(Answer, "\"杭州市总工会\"");
        Assert.Contains("\"name\": \"浙江省总工会\"", answer, StringComparison.Ordinal);
        Assert.Empty(browser.Complaints());
    }

    [SkippableFact]
    public void AMissingRightIsSaidInChinese()
    {
        using var browser = Browser.Open(host.Address);
        browser.TextOf(Query, "query Zhejiang {");
        browser.Click(SecondTab);
        browser.TextOf(Query, "query Members {");

        browser.Click(Run);

        var answer = browser.TextOf(Answer, "\"code\": \"UNAUTHENTICATED\"");
        Assert.Contains("\"message\": \"请先登录。\"", answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void AChosenOfficerSeesHerMembers()
    {
        using var browser = Browser.Open(host.Address);
        browser.Choose("#sign-in", "杭州市总工会干部");
        browser.Click(SecondTab);
        browser.TextOf(Query, "query Members {");

        browser.Click(Run);

        var answer = browser.TextOf(Answer, "\"nameMasked\"");
        Assert.Contains("\"displayName\": \"杭州干部（虚构）\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
    }

    /// <summary>Renews the README's picture.</summary>
    [SkippableFact]
    public void ThePictureShowsAQueryAndItsAnswer()
    {
        var path = Environment.GetEnvironmentVariable(Picture);
        Skip.If(string.IsNullOrEmpty(path), $"{Picture} names no file to save the picture to.");
        using var browser = Browser.Open(host.Address);
        browser.Choose("#sign-in", "杭州市总工会干部");
        browser.TextOf(Query, "query Zhejiang {");

        browser.Click(Run);

        browser.TextOf(Answer, "\"杭州市总工会\"");
        browser.SavePicture(path);
    }
}
