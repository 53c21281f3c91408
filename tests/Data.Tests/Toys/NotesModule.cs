using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Headless.Data.Tests.Toys.Notes
{
    /// <summary>A module whose entity has grown a column since its last migration.</summary>
    public sealed class NotesModule : IModule
    {
        public string Name => "notes";

        public IReadOnlyList<Type> DependsOn => [typeof(TreesModule)];
    }

    internal sealed class Note : IEntity
    {
        public Guid Id { get; init; }

        public string? Author { get; init; }
    }

    internal sealed class NoteTables : IEntityContribution<NotesModule>
    {
        public void Configure(ModelBuilder model) => model.Entity<Note>(n =>
        {
            n.ToTable("notes_note");
            n.Property(x => x.Author).HasMaxLength(50);
            n.Unscoped("a toy");
        });
    }
}

namespace Headless.Data.Tests.Toys.Notes.Migrations
{
    internal sealed class NotesSnapshot : ModelSnapshot
    {
        protected override void BuildModel(ModelBuilder modelBuilder) =>
            modelBuilder.HasAnnotation("ProductVersion", "10.0.14").Entity("Headless.Data.Tests.Toys.Notes.Note", n =>
            {
                n.Property<Guid>("Id").HasColumnName("id");
                n.HasKey("Id").HasName("pk_notes_note");
                n.ToTable("notes_note");
            });
    }
}
