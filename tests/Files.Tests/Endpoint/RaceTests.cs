using System.Net;
using Headless.Data;
using Headless.Files.Contracts;
using Headless.Files.Tests.Content;
using Headless.Files.Uploads;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Tests.Endpoint;

/// <summary>Many at once, over HTTP.</summary>
public sealed class RaceTests
{
    private const int Many = 200;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hundred_announcements_at_once_take_twenty_places(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => files.CreateAsync(FilesServer.QiuTian, 10)));
        var refused = answers.Where(a => a.GetProperty("errors").GetArrayLength() > 0).ToList();
        Assert.Equal(Many - UploadDesk.MostWaiting, refused.Count);
        Assert.All(refused, r => Assert.Equal("TOO_MANY_UPLOADS", r.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Equal(UploadDesk.MostWaiting, answers.Except(refused).Select(a => a.GetProperty("uploadId").GetGuid()).Distinct().Count());
        Assert.Equal("TOO_MANY_UPLOADS", (await files.CreateAsync(FilesServer.QiuTian, 10)).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal(0, (await files.CreateAsync(FilesServer.Abdul, 10)).GetProperty("errors").GetArrayLength());
        files.Time.Advance(UploadTicket.Lifetime);
        Assert.Equal(0, (await files.CreateAsync(FilesServer.QiuTian, 10)).GetProperty("errors").GetArrayLength());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_hundred_sendings_of_one_ticket_are_one_file(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var created = await files.CreateAsync(FilesServer.QiuTian, Samples.Pdf.Length);
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => files.PutAsync(created.GetProperty("putTo").GetString()!, Samples.Pdf)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => Assert.Equal((HttpStatusCode.Conflict, "UPLOAD_TICKET_USED"), (a.Status, FilesServer.CodeOf(a.Body))));
        await files.WorkAsync(async (services, cancelled) => Assert.Equal(1, await services.GetRequiredService<ModuleDb<FilesModule>>().Set<FileContent>()
            .CountAsync(c => c.FileId == created.GetProperty("uploadId").GetGuid(), cancelled)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_fifty_who_attach_one_upload_at_once_one_has_it(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var upload = await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            try
            {
                await files.AttachAsync(upload, FilesServer.QiuTian);
                return "attached";
            }
            catch (UploadNotReadyException)
            {
                return "refused";
            }
        }));
        Assert.Equal((1, 49), (outcomes.Count(o => o == "attached"), outcomes.Count(o => o == "refused")));
    }
}
