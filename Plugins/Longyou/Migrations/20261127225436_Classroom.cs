using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Plugins.Longyou.Migrations
{
    /// <inheritdoc />
    internal partial class Classroom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "longyou_partner_course",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    course_id = table.Column<Guid>(nullable: false),
                    school_name = table.Column<string>(maxLength: 100, nullable: false),
                    school_kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    added_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_longyou_partner_course", x => x.id);
                    table.ForeignKey(
                        name: "fk_longyou_partner_course_course_ref_course_id",
                        column: x => x.course_id,
                        principalTable: "courses_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_longyou_partner_course_course_id",
                table: "longyou_partner_course",
                column: "course_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "longyou_partner_course");
        }
    }
}
