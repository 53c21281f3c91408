using Headless.Sdk;

namespace Headless.Files.Uploads;

/// <summary>The file is larger than its purpose allows.</summary>
/// <param name="mostBytes">The most bytes.</param>
[ErrorCode("UPLOAD_SIZE_LIMIT", Zh = "文件过大：最多 {MostMegabytes} MB，请压缩后重试。", En = "The file is too large: {MostMegabytes} MB at most. Make it smaller and try again.")]
internal sealed class UploadSizeLimitException(long mostBytes) : DomainException("input", "sizeBytes")
{
    /// <summary>The most megabytes.</summary>
    public int MostMegabytes { get; } = (int)(mostBytes / 1_048_576);
}

/// <summary>The account has as many unattached uploads as it may have.</summary>
/// <param name="most">How many it may have.</param>
[ErrorCode(
    "TOO_MANY_UPLOADS",
    Zh = "已有 {Most} 个上传尚未使用：请先提交已上传的文件，或等待未使用的上传凭证过期（15 分钟）。",
    En = "There are {Most} uploads that nothing uses yet. Use those first, or wait until unused tickets expire (15 minutes).",
    Retryable = true)]
internal sealed class TooManyUploadsException(int most) : DomainException
{
    /// <summary>How many an account may have.</summary>
    public int Most { get; } = most;
}

/// <summary>No upload has this ticket.</summary>
[ErrorCode("UPLOAD_TICKET_UNKNOWN", Zh = "上传凭证无效，请重新申请上传。", En = "There is no such upload ticket. Ask for a new one.")]
internal sealed class UploadTicketUnknownException : DomainException;

/// <summary>The ticket's time has passed.</summary>
[ErrorCode("UPLOAD_TICKET_EXPIRED", Zh = "上传凭证已过期，请重新申请上传。", En = "The upload ticket has expired. Ask for a new one.")]
internal sealed class UploadTicketExpiredException : DomainException;

/// <summary>A file arrived with this ticket before.</summary>
[ErrorCode("UPLOAD_TICKET_USED", Zh = "该上传凭证已使用，文件已收到；如需上传其他文件，请重新申请。", En = "The file of this ticket has arrived already. Ask for a new ticket to upload another one.")]
internal sealed class UploadTicketUsedException : DomainException;

/// <summary>More bytes came than were announced.</summary>
/// <param name="announcedBytes">How many were announced.</param>
[ErrorCode("UPLOAD_TOO_LARGE", Zh = "文件大于申请时声明的 {AnnouncedBytes} 字节，请按实际大小重新申请上传。",
    En = "The file is larger than the {AnnouncedBytes} bytes that were announced. Ask for a new ticket with its real size.")]
internal sealed class UploadTooLargeException(long announcedBytes) : DomainException
{
    /// <summary>How many bytes were announced.</summary>
    public long AnnouncedBytes { get; } = announcedBytes;
}

/// <summary>Fewer bytes came than were announced.</summary>
/// <param name="announcedBytes">How many were announced.</param>
/// <param name="receivedBytes">How many came.</param>
[ErrorCode("UPLOAD_INCOMPLETE", Zh = "文件不完整：声明 {AnnouncedBytes} 字节，收到 {ReceivedBytes} 字节，请重新上传。",
    En = "The file is not complete: {AnnouncedBytes} bytes were announced, {ReceivedBytes} came. Send it again.", Retryable = true)]
internal sealed class UploadIncompleteException(long announcedBytes, long receivedBytes) : DomainException
{
    /// <summary>How many bytes were announced.</summary>
    public long AnnouncedBytes { get; } = announcedBytes;

    /// <summary>How many came.</summary>
    public long ReceivedBytes { get; } = receivedBytes;
}

/// <summary>The content is of no type that its purpose takes.</summary>
/// <param name="types">The types that are taken.</param>
[ErrorCode("UPLOAD_TYPE", Zh = "文件内容不是可接受的格式，请上传：{Types}。", En = "The file's content is of no type that is taken here. Upload one of: {Types}.")]
internal sealed class UploadTypeException(string types) : DomainException
{
    /// <summary>The types that are taken, separated by commas.</summary>
    public string Types { get; } = types;
}

/// <summary>Nothing is served at this address, or not any more.</summary>
[ErrorCode("FILE_NOT_FOUND", Zh = "文件不存在或链接已过期，请刷新页面获取新链接。", En = "There is no such file, or its link has expired. Reload the page for a new link.")]
internal sealed class NoSuchFileException : DomainException;
