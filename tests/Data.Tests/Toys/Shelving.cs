using Headless.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

// Modules that are nothing but migrations; a module's migrations are found by their namespace.
#pragma warning disable IDE0130
namespace Headless.Data.Tests.Toys.Shelving
{
    /// <summary>Its second migration makes SQLite rebuild a table that another one points at.</summary>
    public sealed class ShelvingModule : IModule
    {
        public string Name => "shelving";
    }
}

namespace Headless.Data.Tests.Toys.Shelving.Migrations
{
    [Migration("20260101000000_First")]
    internal sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => ShelfTables.Create(migrationBuilder, "shelving");
    }

    [Migration("20260102000000_Second")]
    internal sealed class Second : Migration
    {
        protected override void BuildTargetModel(ModelBuilder modelBuilder) => ShelfTables.Describe(modelBuilder, "shelving");

        protected override void Up(MigrationBuilder migrationBuilder) => ShelfTables.Loosen(migrationBuilder, "shelving");
    }
}

namespace Headless.Data.Tests.Toys.Breaking
{
    /// <summary>Its last migration fails after the table was rebuilt.</summary>
    public sealed class BreakingModule : IModule
    {
        public string Name => "breaking";
    }

    /// <summary>Cannot be migrated without the one before.</summary>
    public sealed class DependentModule : IModule
    {
        public string Name => "dependent";

        public IReadOnlyList<Type> DependsOn => [typeof(BreakingModule)];
    }
}

namespace Headless.Data.Tests.Toys.Breaking.Migrations
{
    [Migration("20260101000000_First")]
    internal sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => ShelfTables.Create(migrationBuilder, "breaking");
    }

    [Migration("20260102000000_Second")]
    internal sealed class Second : Migration
    {
        protected override void BuildTargetModel(ModelBuilder modelBuilder) => ShelfTables.Describe(modelBuilder, "breaking");

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            ShelfTables.Loosen(migrationBuilder, "breaking");
            migrationBuilder.Sql("INSERT INTO no_such_table VALUES (1)");
        }
    }
}

namespace Headless.Data.Tests.Toys
{
    internal static class ShelfTables
    {
        public static void Create(MigrationBuilder migration, string prefix)
        {
            migration.CreateTable(
                name: prefix + "_shelf",
                columns: table => new { id = table.Column<int>(nullable: false), name = table.Column<string>(maxLength: 50, nullable: false) },
                constraints: table => table.PrimaryKey($"pk_{prefix}_shelf", x => x.id));
            migration.CreateTable(
                name: prefix + "_item",
                columns: table => new { id = table.Column<int>(nullable: false), shelf_id = table.Column<int>(nullable: false) },
                constraints: table =>
                {
                    table.PrimaryKey($"pk_{prefix}_item", x => x.id);
                    table.ForeignKey($"fk_{prefix}_item_shelf", x => x.shelf_id, prefix + "_shelf", "id", onDelete: ReferentialAction.Cascade);
                });
            migration.Sql($"INSERT INTO {prefix}_shelf (id, name) VALUES (1, 'one')");
            migration.Sql($"INSERT INTO {prefix}_item (id, shelf_id) VALUES (7, 1)");
        }

        public static void Describe(ModelBuilder model, string prefix)
        {
            model.HasAnnotation("ProductVersion", "10.0.14");
            model.Entity("Shelf", b =>
            {
                b.Property<int>("Id").HasColumnName("id").ValueGeneratedNever();
                b.Property<string>("Name").HasMaxLength(80).HasColumnName("name");
                b.HasKey("Id").HasName($"pk_{prefix}_shelf");
                b.ToTable(prefix + "_shelf");
            });
        }

        public static void Loosen(MigrationBuilder migration, string prefix) => migration.AlterColumn<string>(
            name: "name", table: prefix + "_shelf", maxLength: 80, nullable: true, oldClrType: typeof(string), oldMaxLength: 50);
    }
}
