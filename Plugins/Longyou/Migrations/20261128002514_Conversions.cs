using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Plugins.Longyou.Migrations
{
    /// <inheritdoc />
    internal partial class Conversions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "longyou_conversion_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    version = table.Column<int>(nullable: false),
                    title = table.Column<string>(maxLength: 80, nullable: false),
                    yields = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    points_price = table.Column<int>(nullable: false),
                    valid_from = table.Column<DateOnly>(nullable: false),
                    valid_to = table.Column<DateOnly>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_longyou_conversion_rule", x => x.id);
                    table.ForeignKey(
                        name: "fk_longyou_conversion_rule_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "longyou_conversion",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    rule_id = table.Column<Guid>(nullable: false),
                    rule_version = table.Column<int>(nullable: false),
                    points_paid = table.Column<int>(nullable: false),
                    voucher_code = table.Column<string>(unicode: false, maxLength: 12, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    converted_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_longyou_conversion", x => x.id);
                    table.ForeignKey(
                        name: "fk_longyou_conversion_longyou_conversion_rule_rule_id",
                        column: x => x.rule_id,
                        principalTable: "longyou_conversion_rule",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_longyou_conversion_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_longyou_conversion_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_member_id_converted_at",
                table: "longyou_conversion",
                columns: new[] { "member_id", "converted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_organization_id",
                table: "longyou_conversion",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_rule_id",
                table: "longyou_conversion",
                column: "rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_voucher_code",
                table: "longyou_conversion",
                column: "voucher_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_rule_code_version",
                table: "longyou_conversion_rule",
                columns: new[] { "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_longyou_conversion_rule_organization_id",
                table: "longyou_conversion_rule",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "longyou_conversion");

            migrationBuilder.DropTable(
                name: "longyou_conversion_rule");
        }
    }
}
