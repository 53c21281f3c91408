using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Access.Migrations
{
    /// <inheritdoc />
    internal partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_account",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    subject = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    display_name = table.Column<string>(maxLength: 100, nullable: false),
                    active = table.Column<bool>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_api_key",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    lookup = table.Column<string>(unicode: false, maxLength: 16, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    secret_hash = table.Column<byte[]>(maxLength: 32, nullable: false),
                    scopes = table.Column<string>(unicode: false, maxLength: 4000, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    expires_at = table.Column<DateTime>(nullable: true),
                    revoked_at = table.Column<DateTime>(nullable: true),
                    last_used_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_api_key", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_api_key_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_demo_sign_in",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    position = table.Column<int>(nullable: false),
                    name = table.Column<string>(unicode: false, maxLength: 195, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    title_zh = table.Column<string>(maxLength: 100, nullable: false),
                    title_en = table.Column<string>(maxLength: 100, nullable: false),
                    role = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_demo_sign_in", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_demo_sign_in_access_account_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_access_demo_sign_in_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_officer_assignment",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    role = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    since = table.Column<DateTime>(nullable: false),
                    until = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_officer_assignment", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_officer_assignment_access_account_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_officer_assignment_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_account_subject",
                table: "access_account",
                column: "subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_api_key_lookup",
                table: "access_api_key",
                column: "lookup",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_api_key_organization_id",
                table: "access_api_key",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_demo_sign_in_account_id",
                table: "access_demo_sign_in",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_demo_sign_in_name",
                table: "access_demo_sign_in",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_demo_sign_in_organization_id",
                table: "access_demo_sign_in",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_officer_assignment_account_id",
                table: "access_officer_assignment",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_officer_assignment_organization_id",
                table: "access_officer_assignment",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_api_key");

            migrationBuilder.DropTable(
                name: "access_demo_sign_in");

            migrationBuilder.DropTable(
                name: "access_officer_assignment");

            migrationBuilder.DropTable(
                name: "access_account");
        }
    }
}
