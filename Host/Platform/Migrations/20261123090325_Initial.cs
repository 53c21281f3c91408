using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Platform.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_demo_seed",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    seeder = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    seeded_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_demo_seed", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_platform_demo_seed_seeder",
                table: "platform_demo_seed",
                column: "seeder",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_demo_seed");
        }
    }
}
