using System.Net;
using System.Text;
using Headless.Data;
using Headless.Files.Addresses;
using Headless.Files.Contracts;
using Headless.Files.Tests.Content;
using Headless.Files.Uploads;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Tests.Endpoint;

/// <summary>Reading files by their addresses.</summary>
public sealed class AddressTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_link_serves_the_file_as_what_it_is_for_ten_minutes(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var file = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, Samples.JpegWithPage, name: "出院 小结.html"), FilesServer.QiuTian);
        var link = await files.LinkAsync(file.Id);

        using var response = await files.Server.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Samples.JpegWithPage, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline; filename=\"file.jpg\"; filename*=UTF-8''%E5%87%BA%E9%99%A2%20%E5%B0%8F%E7%BB%93.jpg", response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("no-store, private", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single());

        files.Time.Advance(FileLinks.Lifetime);
        using var late = await files.Server.Http.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("""{"errors":[{"message":"文件不存在或链接已过期，请刷新页面获取新链接。","extensions":{"code":"FILE_NOT_FOUND"}}]}""", await late.Content.ReadAsStringAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_document_is_saved_and_not_shown(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var file = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf), FilesServer.QiuTian);
        using var response = await files.Server.Http.GetAsync(new Uri(await files.LinkAsync(file.Id), UriKind.Relative));
        Assert.StartsWith("attachment; filename=\"file.pdf\"", response.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task No_link_is_made_by_guessing_and_none_leads_to_what_is_not_attached(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var waiting = await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf);
        var link = await files.LinkAsync(waiting);
        var file = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf), FilesServer.QiuTian);
        var good = await files.LinkAsync(file.Id);
        var changed = good[..^1] + (good[^1] == 'A' ? 'B' : 'A');
        string[] bad = [link, changed, "/files/" + file.Id.ToString("N"), "/files/x", "/files/" + new string('A', 300), "/files/%2e%2e%2fetc", "/files/public/" + file.Id.ToString("N")];
        foreach (var path in bad)
        {
            using var response = await files.Server.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.NotFound, path);
        }

        await files.WorkAsync((services, cancelled) => services.GetRequiredService<IFileCabinet>().DeleteAsync(file.Id, cancelled));
        using var deleted = await files.Server.Http.GetAsync(new Uri(good, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, deleted.StatusCode);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_public_picture_has_a_lasting_address_that_caches_keep(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        AttachedFile? file = null;
        await files.WorkAsync(async (services, cancelled) =>
            file = await services.GetRequiredService<IFileCabinet>().PutAsync("封面", Samples.WebP, FilePurpose.PublicPicture, cancelled));
        var address = new Uri($"/files/public/{file!.Id:N}", UriKind.Relative);
        files.Time.Advance(TimeSpan.FromDays(2));

        using var response = await files.Server.Http.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "image/webp", "public, max-age=86400"),
            (response.StatusCode, response.Content.Headers.ContentType!.ToString(), response.Headers.CacheControl!.ToString()));
        Assert.Equal(Samples.WebP, await response.Content.ReadAsByteArrayAsync());
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await files.Server.Http.SendAsync(known);
        Assert.Equal((HttpStatusCode.NotModified, 0), (unchanged.StatusCode, (await unchanged.Content.ReadAsByteArrayAsync()).Length));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_database_holds_no_content_that_can_be_read_or_moved(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var mark = "诊断证明"u8.ToArray();
        var first = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, [.. Samples.Pdf, .. mark]), FilesServer.QiuTian);
        var second = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, Samples.Png), FilesServer.QiuTian);
        await files.WorkAsync(async (services, cancelled) =>
        {
            var contents = services.GetRequiredService<ModuleDb<FilesModule>>().Set<FileContent>();
            var stored = (await contents.AsNoTracking().SingleAsync(c => c.FileId == first.Id, cancelled)).Bytes;
            Assert.True(stored.AsSpan().IndexOf(mark) < 0 && stored.AsSpan().IndexOf("%PDF"u8) < 0);
            await contents.Where(c => c.FileId == second.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Bytes, stored), cancelled);
        });
        using var moved = await files.Server.Http.GetAsync(new Uri(await files.LinkAsync(second.Id), UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, moved.StatusCode);
        Assert.DoesNotContain("诊断证明", Encoding.UTF8.GetString(await moved.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }
}
