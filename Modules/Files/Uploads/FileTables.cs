using Headless.Access.Contracts;
using Headless.Files.Content;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Files.Uploads;

/// <summary>The tables of files and of their contents.</summary>
internal sealed class FileTables : IEntityContribution<FilesModule>
{
    /// <summary>Hexadecimal digits of a SHA-256.</summary>
    public const int HashLength = 64;

    private const int MediaTypeLength = 40;

    /// <inheritdoc/>
    public void Configure(ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.ToTable("files_file");
            file.Property(f => f.NameSealed).HasMaxLength(NameSeal.MaxLength);
            file.Property(f => f.TicketHash!).IsOrdinal(HashLength);
            file.Property(f => f.ContentType!).IsOrdinal(MediaTypeLength);
            file.Property(f => f.Sha256!).IsOrdinal(HashLength);
            file.HasOne<AccountRef>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
            file.HasIndex(f => f.TicketHash).IsUnique();
            file.HasIndex(f => new { f.AccountId, f.Slot }).IsUnique();
            file.HasIndex(f => f.CreatedAt).HasDatabaseName("ix_files_file_unattached").HasFilter("attached_at IS NULL");
            file.Unscoped("who may read a file is the rule of the row that it is attached to; files are not in the schema");
        });

        model.Entity<FileContent>(content =>
        {
            content.ToTable("files_content");
            content.HasKey(c => c.FileId);
            content.HasOne<StoredFile>().WithOne().HasForeignKey<FileContent>(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
            content.Unscoped("read with its file only");
        });
    }
}
