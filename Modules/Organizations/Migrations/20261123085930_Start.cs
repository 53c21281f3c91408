using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Organizations.Migrations
{
    /// <inheritdoc />
    internal partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organizations_organization",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 32, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    name = table.Column<string>(maxLength: 200, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    level = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    founding_mode = table.Column<string>(unicode: false, maxLength: 32, nullable: true),
                    parent_id = table.Column<Guid>(nullable: true),
                    path = table.Column<string>(unicode: false, maxLength: 400, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    unified_social_credit_code = table.Column<string>(unicode: false, maxLength: 18, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    industry_code = table.Column<string>(unicode: false, maxLength: 5, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    unit_type_code = table.Column<string>(unicode: false, maxLength: 4, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    covered_enterprises = table.Column<int>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations_organization", x => x.id);
                    table.ForeignKey(
                        name: "fk_organizations_organization_organizations_organizati_3d05737c",
                        column: x => x.parent_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_organization_code",
                table: "organizations_organization",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_organization_name_sort_key",
                table: "organizations_organization",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_organization_parent_id",
                table: "organizations_organization",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_organization_path",
                table: "organizations_organization",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_organization_unified_social_credit_code",
                table: "organizations_organization",
                column: "unified_social_credit_code",
                unique: true,
                filter: "unified_social_credit_code IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organizations_organization");
        }
    }
}
