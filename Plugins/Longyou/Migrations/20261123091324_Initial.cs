using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Plugins.Longyou.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "longyou_assistance_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    health = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    medical_spending = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    household_income = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    suggested_level = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    rule_version = table.Column<string>(unicode: false, maxLength: 20, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    computed_at = table.Column<DateTime>(nullable: false),
                    decided_level = table.Column<string>(unicode: false, maxLength: 32, nullable: true),
                    decision_reason = table.Column<string>(maxLength: 500, nullable: true),
                    decided_at = table.Column<DateTime>(nullable: true),
                    decided_by_account_id = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_longyou_assistance_profile", x => x.id);
                    table.ForeignKey(
                        name: "fk_longyou_assistance_profile_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_longyou_assistance_profile_member_id",
                table: "longyou_assistance_profile",
                column: "member_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "longyou_assistance_profile");
        }
    }
}
