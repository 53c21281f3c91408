using System.ComponentModel.DataAnnotations;
using Headless.Files.Content;
using Headless.Files.Contracts;
using Headless.Sdk;

namespace Headless.Files.Uploads;

/// <summary>Announces uploads.</summary>
[MutationType]
internal sealed class CreateUploadMutation
{
    /// <summary>Announces a file. Send its content afterwards, once and within 15 minutes, as the body of a <c>PUT</c> to <c>putTo</c>; then name the upload where the file belongs.</summary>
    /// <param name="input">The file.</param>
    /// <param name="caller">Who sends it.</param>
    /// <param name="desk">Gives out the ticket.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [RequirePermission(FilesPermissions.Upload)]
    [Error<UploadSizeLimitException>]
    [Error<TooManyUploadsException>]
    [Error<PersonRequiredException>]
    public async Task<CreateUploadPayload> CreateUpload(CreateUploadInput input, Caller caller, UploadDesk desk, CancellationToken cancellationToken)
    {
        var account = caller.AccountId ?? throw new PersonRequiredException();
        var (file, ticket) = await desk.AnnounceAsync(input.Name, input.SizeBytes, input.Purpose, account, cancellationToken);
        return new(file.Id, UploadTicket.PathOf(ticket), file.TicketExpiresAt!.Value);
    }
}

/// <summary>A file to upload.</summary>
/// <param name="Name">Its name, for people to recognise it by; its extension means nothing.</param>
/// <param name="SizeBytes">Its exact size in bytes, 1 or more.</param>
/// <param name="Purpose">What it is for; decides which types and sizes are taken and who may see it.</param>
internal sealed record CreateUploadInput(
    [property: Required, StringLength(FileName.MaxSent, MinimumLength = 1)] string Name,
    [property: Range(1, long.MaxValue)] long SizeBytes,
    FilePurpose Purpose);

/// <summary>Where to send the file.</summary>
/// <param name="UploadId">Names the upload where the file belongs, such as in <c>attachClaimDocument</c>. It is used once, by the same account.</param>
/// <param name="PutTo">The path to send the content to, with its one-time ticket; whoever holds it can send the file.</param>
/// <param name="ExpiresAt">Until when the ticket may be used.</param>
internal sealed record CreateUploadPayload(Guid UploadId, string PutTo, DateTime ExpiresAt);
