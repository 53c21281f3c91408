namespace Headless.Clients.Tests;

[Collection(nameof(RunningServer))]
public sealed class AuditTests(RunningServer running)
{
    [SkippableFact]
    public async Task All_published_audits_of_GraphQL_over_HTTP_pass()
    {
        var audits = (await NodeScript.RunAsync("audits.js", running.Endpoint)).Select(line => line.Split('\t')).ToList();
        Assert.Equal([], audits.Where(a => a[2] != "ok").Select(a => string.Join(' ', a)));
        Assert.Equal([("MAY", 25), ("MUST", 13), ("SHOULD", 23)], audits.GroupBy(a => a[0]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())));
    }
}
