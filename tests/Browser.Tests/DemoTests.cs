namespace Headless.Browser.Tests;

/// <summary>What a developer sees who has just started the host and opens its address.</summary>
public sealed class DemoTests(RunningHost host) : IClassFixture<RunningHost>
{
    private const string Run = ".graphiql-execute-button";
    private const string Answer = ".graphiql-response .view-lines";

    [SkippableFact]
    public void TheFirstQueryShowsTheUnionsOfZhejiang()
    {
        using var browser = Browser.Open(host.Address);

        browser.Click(Run);

        var answer = browser.TextOf(Answer, "杭州市总工会");
        Assert.StartsWith(
            """
            {
              "data": {
                "unionOrganization": {
                  "name": "浙江省总工会",
            """,
            answer,
            StringComparison.Ordinal);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Empty(browser.Complaints());
        Assert.All(browser.Requests(), request => Assert.Equal(host.Address.Authority, request.Authority));

        // The README's picture is this moment.
        if (Environment.GetEnvironmentVariable("HEADLESS_PICTURE") is { Length: > 0 } picture)
        {
            browser.SavePicture(picture);
        }
    }

    [SkippableFact]
    public void AnOfficerSeesHerMembersAndNobodyElse()
    {
        using var browser = Browser.Open(host.Address);
        browser.Click("[role=tab]:nth-child(2), .graphiql-tab:nth-child(2) button");
        browser.TextOf(".graphiql-query-editor .view-lines", "query Members {");

        browser.Click(Run);
        browser.TextOf(Answer, "\"code\": \"UNAUTHENTICATED\"");
        browser.Choose("#sign-in", "杭州市总工会干部");
        browser.Click(Run);

        var answer = browser.TextOf(Answer, "\"displayName\": \"杭州干部（虚构）\"");
        Assert.Contains("\"phoneMasked\": \"1", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void TheDocsDescribeTheSchema()
    {
        using var browser = Browser.Open(host.Address);

        browser.Click("button[aria-label='Show Documentation Explorer']");
        browser.Click(".graphiql-doc-explorer-root-type + a, a.graphiql-doc-explorer-type-name");

        browser.TextOf(".graphiql-doc-explorer", "unionOrganization(");
        Assert.Empty(browser.Complaints());
    }
}
