using Headless.Files.Contracts;
using Headless.Sdk;

namespace Headless.Files.Uploads;

/// <summary>A file from its ticket on: announced, received, attached. Each step is one conditional statement, so each happens once.</summary>
internal sealed class StoredFile : IEntity
{
    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public required FilePurpose Purpose { get; init; }

    /// <summary>Its name, cleaned, with the extension of its type once it is received. Sealed: people name a document after what it says.</summary>
    public required byte[] NameSealed { get; init; }

    /// <summary>Who announced it; null for what the platform itself put in.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Which of the account's places for unattached uploads it takes; null once it is attached. A unique index over it is what bounds them.</summary>
    public int? Slot { get; init; }

    /// <summary>The hash of its ticket; null for what the platform itself put in.</summary>
    public string? TicketHash { get; init; }

    /// <summary>Until when the ticket may be used, UTC.</summary>
    public DateTime? TicketExpiresAt { get; init; }

    /// <summary>The size: as announced, which the received content must have.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>When it was announced, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its content arrived, UTC.</summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Its media type, found from its content.</summary>
    public string? ContentType { get; init; }

    /// <summary>The SHA-256 of its content in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When a module took it for good, UTC.</summary>
    public DateTime? AttachedAt { get; init; }
}

/// <summary>A file's content, sealed for the file alone. A table of its own, so that no list of files drags contents along.</summary>
internal sealed class FileContent
{
    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The sealed content.</summary>
    public required byte[] Bytes { get; init; }
}
