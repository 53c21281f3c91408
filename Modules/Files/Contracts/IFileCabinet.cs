using Headless.Sdk;

namespace Headless.Files.Contracts;

/// <summary>Uploaded files, for modules that attach them to their own rows and decide who reads them.</summary>
public interface IFileCabinet
{
    /// <summary>Takes a finished upload of the account for good. Part of the current transaction; an upload is attached once.</summary>
    /// <param name="uploadId">The upload, as <c>createUpload</c> answered.</param>
    /// <param name="accountId">Who must have made it.</param>
    /// <param name="purpose">What its ticket was made for must be this; one of <see cref="FilePurpose"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UploadNotReadyException">There is no such finished, unattached upload of the account for this purpose.</exception>
    Task<AttachedFile> AttachAsync(Guid uploadId, Guid accountId, FilePurpose purpose, CancellationToken cancellationToken);

    /// <summary>Makes a link under which the file can be read for ten minutes, whoever holds it. Whether the caller may read the file is the owner's rule, checked before.</summary>
    /// <param name="fileId">The file.</param>
    /// <returns>The path, such as <c>/files/…</c>.</returns>
    string LinkTo(Guid fileId);

    /// <summary>The lasting address of a <see cref="FilePurpose.PublicPicture"/>, which everybody may read and caches may keep for a day. Any other file has none: its address answers 404.</summary>
    /// <param name="fileId">The file.</param>
    /// <returns>The path, such as <c>/files/public/…</c>.</returns>
    string PublicAddressOf(Guid fileId);

    /// <summary>Deletes a file and its content. Part of the current transaction.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task.</returns>
    Task DeleteAsync(Guid fileId, CancellationToken cancellationToken);

    /// <summary>Puts a file in without an upload: demo pictures, generated documents. Part of the current transaction.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">Its content, of a type that the purpose allows.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The file.</returns>
    Task<AttachedFile> PutAsync(string name, ReadOnlyMemory<byte> content, FilePurpose purpose, CancellationToken cancellationToken);
}

/// <summary>What a file is for; decides which types and sizes are taken, and whether it is public.</summary>
public enum FilePurpose
{
    /// <summary>A picture of a product or venue: JPEG, PNG or WebP, at most 5 MB; everybody may see it.</summary>
    PublicPicture,

    /// <summary>A document of a mutual-aid claim: PDF, JPEG or PNG, at most 10 MB; health data, for claim handlers.</summary>
    ClaimDocument,

    /// <summary>A picture of a match-making profile: JPEG, PNG or WebP, at most 5 MB; seen by whom its owner chose.</summary>
    ProfilePicture,
}

/// <summary>A file that belongs to a row of the module which attached it.</summary>
/// <param name="Id">The file.</param>
/// <param name="Name">Its name as uploaded, without a path.</param>
/// <param name="ContentType">Its media type, found from its content.</param>
/// <param name="SizeBytes">Its size.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal.</param>
public sealed record AttachedFile(Guid Id, string Name, string ContentType, long SizeBytes, string Sha256);

/// <summary>There is no such finished upload.</summary>
[ErrorCode("UPLOAD_NOT_READY", Zh = "找不到可用的上传文件：请先完成上传，且每个文件只能使用一次。", En = "There is no such finished upload. Upload the file first; each upload is used once.")]
public sealed class UploadNotReadyException() : DomainException("input", "uploadIds");
