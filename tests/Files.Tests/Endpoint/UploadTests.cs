using System.Net;
using System.Security.Cryptography;
using Headless.Data;
using Headless.Files.Contracts;
using Headless.Files.Tests.Content;
using Headless.Files.Uploads;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Tests.Endpoint;

/// <summary>Tickets and what is sent with them.</summary>
public sealed class UploadTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_file_is_announced_sent_and_attached_once_each(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var created = await files.CreateAsync(FilesServer.QiuTian, Samples.Png.Length, name: "../../出院小结.html");
        Assert.Equal(files.Time.UtcNow().AddMinutes(15), created.GetProperty("expiresAt").GetDateTime());
        var (uploadId, putTo) = (created.GetProperty("uploadId").GetGuid(), created.GetProperty("putTo").GetString()!);
        await Assert.ThrowsAsync<UploadNotReadyException>(() => files.AttachAsync(uploadId, FilesServer.QiuTian));

        var (status, body) = await files.PutAsync(putTo, Samples.Png, "text/html");
        Assert.Equal(HttpStatusCode.Created, status);
        var sha = Convert.ToHexStringLower(SHA256.HashData(Samples.Png));
        Assert.Equal(
            $$"""{"uploadId":"{{uploadId}}","name":"出院小结.png","contentType":"image/png","sizeBytes":{{Samples.Png.Length}},"sha256":"{{sha}}"}""", body.GetRawText());
        var again = await files.PutAsync(putTo, Samples.Png);
        Assert.Equal((HttpStatusCode.Conflict, "UPLOAD_TICKET_USED"), (again.Status, FilesServer.CodeOf(again.Body)));
        Assert.Equal("The file of this ticket has arrived already. Ask for a new ticket to upload another one.", FilesServer.MessageOf(again.Body));

        await Assert.ThrowsAsync<UploadNotReadyException>(() => files.AttachAsync(uploadId, FilesServer.Abdul));
        await Assert.ThrowsAsync<UploadNotReadyException>(() => files.AttachAsync(uploadId, FilesServer.QiuTian, FilePurpose.ProfilePicture));
        Assert.Equal(new AttachedFile(uploadId, "出院小结.png", "image/png", Samples.Png.Length, sha), await files.AttachAsync(uploadId, FilesServer.QiuTian));
        await Assert.ThrowsAsync<UploadNotReadyException>(() => files.AttachAsync(uploadId, FilesServer.QiuTian));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_refused_leaves_the_ticket_as_it_was(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var putTo = (await files.CreateAsync(FilesServer.QiuTian, Samples.Pdf.Length)).GetProperty("putTo").GetString()!;
        var page = new byte[Samples.Pdf.Length];
        Samples.Html.CopyTo(page, 0);

        await RefusedAsync([.. Samples.Pdf, 0], HttpStatusCode.RequestEntityTooLarge, "UPLOAD_TOO_LARGE",
            $"The file is larger than the {Samples.Pdf.Length} bytes that were announced. Ask for a new ticket with its real size.");
        await RefusedAsync(Samples.Pdf[..^1], HttpStatusCode.BadRequest, "UPLOAD_INCOMPLETE",
            $"The file is not complete: {Samples.Pdf.Length} bytes were announced, {Samples.Pdf.Length - 1} came. Send it again.");
        await RefusedAsync([], HttpStatusCode.BadRequest, "UPLOAD_INCOMPLETE", $"The file is not complete: {Samples.Pdf.Length} bytes were announced, 0 came. Send it again.");
        await RefusedAsync(page, HttpStatusCode.UnsupportedMediaType, "UPLOAD_TYPE", "The file's content is of no type that is taken here. Upload one of: PDF, JPEG, PNG.");
        var chinese = await files.PutAsync(putTo, page, "image/png", "zh-CN");
        Assert.Equal("文件内容不是可接受的格式，请上传：PDF, JPEG, PNG。", FilesServer.MessageOf(chinese.Body));
        var huge = await files.PutAsync(putTo, new byte[10 * 1_048_576 + 1]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "PAYLOAD_TOO_LARGE"), (huge.Status, FilesServer.CodeOf(huge.Body)));
        var unknown = await files.PutAsync("/uploads/" + UploadTicket.New(), Samples.Pdf);
        Assert.Equal((HttpStatusCode.NotFound, "UPLOAD_TICKET_UNKNOWN"), (unknown.Status, FilesServer.CodeOf(unknown.Body)));

        Assert.Equal(HttpStatusCode.Created, (await files.PutAsync(putTo, Samples.Pdf)).Status);

        async Task RefusedAsync(byte[] content, HttpStatusCode status, string code, string message)
        {
            var refused = await files.PutAsync(putTo, content, "application/pdf");
            Assert.Equal((status, code, message), (refused.Status, FilesServer.CodeOf(refused.Body), FilesServer.MessageOf(refused.Body)));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_ticket_ends_after_a_quarter_of_an_hour(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var putTo = (await files.CreateAsync(FilesServer.QiuTian, Samples.Pdf.Length)).GetProperty("putTo").GetString()!;
        files.Time.Advance(UploadTicket.Lifetime);
        var late = await files.PutAsync(putTo, Samples.Pdf);
        Assert.Equal((HttpStatusCode.Gone, "UPLOAD_TICKET_EXPIRED"), (late.Status, FilesServer.CodeOf(late.Body)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Sizes_types_and_persons_are_checked_when_a_file_is_announced(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var large = await files.CreateAsync(FilesServer.QiuTian, 10 * 1_048_576 + 1);
        Assert.Equal("""[{"code":"UPLOAD_SIZE_LIMIT","message":"The file is too large: 10 MB at most. Make it smaller and try again.","path":["input","sizeBytes"]}]""",
            large.GetProperty("errors").GetRawText());
        var picture = await files.CreateAsync(FilesServer.QiuTian, 5 * 1_048_576 + 1, FilePurpose.ProfilePicture, language: "zh");
        Assert.Equal("文件过大：最多 5 MB，请压缩后重试。", picture.GetProperty("errors")[0].GetProperty("message").GetString());
        var empty = await files.CreateAsync(FilesServer.QiuTian, 0);
        Assert.Equal("VALIDATION_FAILED", empty.GetProperty("errors")[0].GetProperty("code").GetString());
        using var anonymous = await files.Server.GraphQL.PostAsync("""mutation { createUpload(input: { name: "x", sizeBytes: 1, purpose: CLAIM_DOCUMENT }) { uploadId } }""");
        Assert.Equal(["UNAUTHENTICATED"], anonymous.Codes);

        // A document is no picture.
        var putTo = (await files.CreateAsync(FilesServer.QiuTian, Samples.Pdf.Length, FilePurpose.PublicPicture)).GetProperty("putTo").GetString()!;
        var refused = await files.PutAsync(putTo, Samples.Pdf);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "The file's content is of no type that is taken here. Upload one of: JPEG, PNG, WebP."),
            (refused.Status, FilesServer.MessageOf(refused.Body)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Unused_uploads_go_after_a_day_and_what_is_attached_stays(DatabaseProvider provider)
    {
        await using var files = await FilesServer.StartAsync(provider);
        var kept = await files.AttachAsync(await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf), FilesServer.QiuTian);
        var unused = await files.UploadAsync(FilesServer.QiuTian, Samples.Pdf);
        await files.CreateAsync(FilesServer.QiuTian, 1);
        var sweeper = files.Server.Services.GetRequiredService<UploadSweep>();

        await sweeper.SweepAsync(CancellationToken.None);
        Assert.Equal(3, await CountAsync(files));
        files.Time.Advance(UploadSweep.Patience - UploadTicket.Lifetime);
        await sweeper.SweepAsync(CancellationToken.None);
        Assert.Equal(3, await CountAsync(files));
        files.Time.Advance(UploadTicket.Lifetime);
        await sweeper.SweepAsync(CancellationToken.None);
        await Assert.ThrowsAsync<UploadNotReadyException>(() => files.AttachAsync(unused, FilesServer.QiuTian));
        await files.WorkAsync(async (services, cancelled) =>
        {
            var db = services.GetRequiredService<ModuleDb<FilesModule>>();
            Assert.Equal([kept.Id], await db.Set<StoredFile>().Where(f => f.AccountId != null).Select(f => f.Id).ToListAsync(cancelled));
            Assert.Equal(1, await db.Set<FileContent>().CountAsync(c => c.FileId == kept.Id || c.FileId == unused, cancelled));
        });
    }

    private static async Task<int> CountAsync(FilesServer files)
    {
        var count = 0;
        await files.WorkAsync(async (services, cancelled) =>
            count = await services.GetRequiredService<ModuleDb<FilesModule>>().Set<StoredFile>().CountAsync(f => f.AccountId != null, cancelled));
        return count;
    }
}
