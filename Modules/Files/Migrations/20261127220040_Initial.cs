using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Files.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "files_file",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    purpose = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    name_sealed = table.Column<byte[]>(maxLength: 600, nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    slot = table.Column<int>(nullable: true),
                    ticket_hash = table.Column<string>(unicode: false, maxLength: 64, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    ticket_expires_at = table.Column<DateTime>(nullable: true),
                    size_bytes = table.Column<long>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    received_at = table.Column<DateTime>(nullable: true),
                    content_type = table.Column<string>(unicode: false, maxLength: 40, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    sha256 = table.Column<string>(unicode: false, maxLength: 64, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    attached_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_files_file_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files_content",
                columns: table => new
                {
                    file_id = table.Column<Guid>(nullable: false),
                    bytes = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files_content", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_files_content_files_file_file_id",
                        column: x => x.file_id,
                        principalTable: "files_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_files_file_account_id_slot",
                table: "files_file",
                columns: new[] { "account_id", "slot" },
                unique: true,
                filter: "account_id IS NOT NULL AND slot IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_files_file_ticket_hash",
                table: "files_file",
                column: "ticket_hash",
                unique: true,
                filter: "ticket_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_files_file_unattached",
                table: "files_file",
                column: "created_at",
                filter: "attached_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "files_content");

            migrationBuilder.DropTable(
                name: "files_file");
        }
    }
}
