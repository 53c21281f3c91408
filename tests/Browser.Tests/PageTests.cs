namespace Headless.Browser.Tests;

/// <summary>The page in a browser, in front of fixed answers.</summary>
public sealed class PageTests
{
    private const string Run = ".graphiql-execute-button";
    private const string Answer = ".graphiql-response .view-lines";

    [SkippableFact]
    public async Task OpensWithoutComplaintsAndWithoutLeavingTheMachine()
    {
        await using var app = await IdeApp.StartAsync();
        using var browser = Browser.Open(app.Address);

        browser.TextOf(".graphiql-query-editor .view-lines", "query Zhejiang {");
        browser.Click("button[aria-label='Show Documentation Explorer']");
        browser.TextOf(".graphiql-doc-explorer", "一个固定的架构");

        Assert.Equal("Headless · GraphQL", browser.Title);
        Assert.Empty(browser.Complaints());
        Assert.All(browser.Requests(), request => Assert.Equal(app.Address.Authority, request.Authority));
    }

    [SkippableFact]
    public async Task RunsTheFirstQueryUnderABasePath()
    {
        await using var app = await IdeApp.StartAsync(pathBase: "/union");
        using var browser = Browser.Open(new Uri(app.Address, "/union/graphql"));

        browser.Click(Run);

        browser.TextOf(Answer, "\"operation\": \"Zhejiang\"");
    }

    [SkippableFact]
    public async Task NothingCanBeRunBeforeTheEditorsAreThere()
    {
        await using var app = await IdeApp.StartAsync(holdsEditor: true);
        using var browser = Browser.Open(app.Address);
        browser.TextOf("#sign-in", "省总工会管理员");

        Assert.Equal(1, browser.Count(Run));
        Assert.False(browser.IsShown(Run));
        app.LetEditorLoad();
        browser.Click(Run);

        browser.TextOf(Answer, "\"operation\": \"Zhejiang\"");
    }

    [SkippableFact]
    public async Task SendsTheChosenSignIn()
    {
        await using var app = await IdeApp.StartAsync();
        using var browser = Browser.Open(app.Address);

        browser.Choose("#sign-in", "省总工会管理员");
        browser.Click("[role=tab]:nth-child(2), .graphiql-tab:nth-child(2) button");
        browser.TextOf(".graphiql-query-editor .view-lines", "query Members {");
        browser.Click(Run);

        var answer = browser.TextOf(Answer, "\"operation\": \"Members\"");
        Assert.Contains("\"authorization\": \"Bearer demo:province-admin\"", answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task ShowsWhatASubscriptionSends()
    {
        await using var app = await IdeApp.StartAsync();
        using var browser = Browser.Open(new Uri(app.Address, "?query=subscription{tick}"));
        browser.TextOf(".graphiql-query-editor .view-lines", "subscription{tick}");

        browser.Click(Run);

        browser.TextOf(Answer, "\"tick\": 2");
    }

    [SkippableFact]
    public async Task LeavingASubscriptionEndsItsConnection()
    {
        await using var app = await IdeApp.StartAsync();
        using var browser = Browser.Open(new Uri(app.Address, "?query=subscription{endless}"));
        browser.TextOf(".graphiql-query-editor .view-lines", "subscription{endless}");

        browser.Click(Run);
        browser.TextOf(Answer, "\"tick\": 1");
        browser.Click(Run);

        await app.EndlessLeft.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Empty(browser.Complaints());
    }

    [SkippableFact]
    public async Task HasNoSignInsOutsideDevelopment()
    {
        await using var app = await IdeApp.StartAsync("Production");
        using var browser = Browser.Open(app.Address);

        browser.TextOf(".graphiql-query-editor .view-lines", "query Zhejiang {");

        Assert.Equal(0, browser.Count("#sign-in"));
        Assert.DoesNotContain(browser.Requests(), request => request.AbsolutePath == "/demo/sign-ins");
    }
}
