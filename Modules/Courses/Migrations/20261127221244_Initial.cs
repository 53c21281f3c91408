using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Courses.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "courses_series",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    summary = table.Column<string>(maxLength: 1000, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    audience = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    employment_forms = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    is_published = table.Column<bool>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_series_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_course",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    title = table.Column<string>(maxLength: 100, nullable: false),
                    title_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    summary = table.Column<string>(maxLength: 1000, nullable: false),
                    series_id = table.Column<Guid>(nullable: true),
                    organization_id = table.Column<Guid>(nullable: false),
                    partner_school = table.Column<string>(maxLength: 100, nullable: true),
                    is_published = table.Column<bool>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_course", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_course_courses_series_series_id",
                        column: x => x.series_id,
                        principalTable: "courses_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_course_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_prerequisite",
                columns: table => new
                {
                    course_id = table.Column<Guid>(nullable: false),
                    required_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_prerequisite", x => new { x.course_id, x.required_id });
                    table.ForeignKey(
                        name: "fk_courses_prerequisite_courses_course_course_id",
                        column: x => x.course_id,
                        principalTable: "courses_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_courses_prerequisite_courses_course_required_id",
                        column: x => x.required_id,
                        principalTable: "courses_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_run",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    course_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    is_published = table.Column<bool>(nullable: false),
                    title = table.Column<string>(maxLength: 100, nullable: false),
                    starts_on = table.Column<DateOnly>(nullable: false),
                    ends_on = table.Column<DateOnly>(nullable: false),
                    enroll_from = table.Column<DateTime>(nullable: false),
                    enroll_until = table.Column<DateTime>(nullable: false),
                    delivery = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    capacity = table.Column<int>(nullable: false),
                    seats_left = table.Column<int>(nullable: false),
                    waitlist_count = table.Column<int>(nullable: false),
                    last_ticket = table.Column<long>(nullable: false),
                    audience = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    employment_forms = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    teacher_account_id = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_run", x => x.id);
                    table.CheckConstraint("ck_courses_run_seats", "seats_left >= 0 AND seats_left <= capacity");
                    table.CheckConstraint("ck_courses_run_waitlist", "waitlist_count >= 0");
                    table.ForeignKey(
                        name: "fk_courses_run_account_ref_teacher_account_id",
                        column: x => x.teacher_account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_run_courses_course_course_id",
                        column: x => x.course_id,
                        principalTable: "courses_course",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_run_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_enrollment",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    run_id = table.Column<Guid>(nullable: false),
                    provider_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    active_account_id = table.Column<Guid>(nullable: true),
                    member_id = table.Column<Guid>(nullable: true),
                    member_organization_id = table.Column<Guid>(nullable: true),
                    name_masked = table.Column<string>(maxLength: 120, nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    ticket = table.Column<long>(nullable: false),
                    progress_percent = table.Column<int>(nullable: false),
                    requested_at = table.Column<DateTime>(nullable: false),
                    enrolled_at = table.Column<DateTime>(nullable: true),
                    last_activity_at = table.Column<DateTime>(nullable: true),
                    completed_at = table.Column<DateTime>(nullable: true),
                    withdrawn_at = table.Column<DateTime>(nullable: true),
                    withdrawal_reason = table.Column<string>(unicode: false, maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_enrollment", x => x.id);
                    table.CheckConstraint("ck_courses_enrollment_progress", "progress_percent >= 0 AND progress_percent <= 100");
                    table.ForeignKey(
                        name: "fk_courses_enrollment_course_run_run_id",
                        column: x => x.run_id,
                        principalTable: "courses_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_enrollment_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_enrollment_organization_ref_member_organization_id",
                        column: x => x.member_organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_courses_enrollment_organization_ref_provider_id",
                        column: x => x.provider_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_lesson",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    run_id = table.Column<Guid>(nullable: false),
                    position = table.Column<int>(nullable: false),
                    title = table.Column<string>(maxLength: 100, nullable: false),
                    mode = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    starts_at = table.Column<DateTime>(nullable: true),
                    ends_at = table.Column<DateTime>(nullable: true),
                    place = table.Column<string>(maxLength: 200, nullable: true),
                    attendance_code = table.Column<string>(unicode: false, maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_lesson", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_lesson_course_run_run_id",
                        column: x => x.run_id,
                        principalTable: "courses_run",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_certificate",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 22, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    enrollment_id = table.Column<Guid>(nullable: false),
                    holder_name = table.Column<string>(maxLength: 120, nullable: false),
                    course_title = table.Column<string>(maxLength: 100, nullable: false),
                    completed_on = table.Column<DateOnly>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_certificate", x => x.id);
                    table.ForeignKey(
                        name: "fk_courses_certificate_enrollment_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "courses_enrollment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "courses_lesson_progress",
                columns: table => new
                {
                    enrollment_id = table.Column<Guid>(nullable: false),
                    lesson_id = table.Column<Guid>(nullable: false),
                    percent_done = table.Column<int>(nullable: false),
                    updated_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_courses_lesson_progress", x => new { x.enrollment_id, x.lesson_id });
                    table.CheckConstraint("ck_courses_lesson_progress_percent", "percent_done >= 0 AND percent_done <= 100");
                    table.ForeignKey(
                        name: "fk_courses_lesson_progress_courses_enrollment_enrollment_id",
                        column: x => x.enrollment_id,
                        principalTable: "courses_enrollment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_courses_lesson_progress_lesson_lesson_id",
                        column: x => x.lesson_id,
                        principalTable: "courses_lesson",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_courses_certificate_enrollment_id",
                table: "courses_certificate",
                column: "enrollment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courses_certificate_number",
                table: "courses_certificate",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_organization_id",
                table: "courses_course",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_series_id",
                table: "courses_course",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_course_title_sort_key",
                table: "courses_course",
                column: "title_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_account_id_requested_at",
                table: "courses_enrollment",
                columns: new[] { "account_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_member_id",
                table: "courses_enrollment",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_member_organization_id",
                table: "courses_enrollment",
                column: "member_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_provider_id",
                table: "courses_enrollment",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_run_id_active_account_id",
                table: "courses_enrollment",
                columns: new[] { "run_id", "active_account_id" },
                unique: true,
                filter: "active_account_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_courses_enrollment_run_id_status_ticket",
                table: "courses_enrollment",
                columns: new[] { "run_id", "status", "ticket" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_lesson_run_id_position",
                table: "courses_lesson",
                columns: new[] { "run_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_courses_lesson_progress_lesson_id",
                table: "courses_lesson_progress",
                column: "lesson_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_prerequisite_required_id",
                table: "courses_prerequisite",
                column: "required_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_run_course_id_starts_on",
                table: "courses_run",
                columns: new[] { "course_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_courses_run_organization_id",
                table: "courses_run",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_run_starts_on",
                table: "courses_run",
                column: "starts_on");

            migrationBuilder.CreateIndex(
                name: "ix_courses_run_teacher_account_id",
                table: "courses_run",
                column: "teacher_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_courses_series_name_sort_key",
                table: "courses_series",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_courses_series_organization_id",
                table: "courses_series",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "courses_certificate");

            migrationBuilder.DropTable(
                name: "courses_lesson_progress");

            migrationBuilder.DropTable(
                name: "courses_prerequisite");

            migrationBuilder.DropTable(
                name: "courses_enrollment");

            migrationBuilder.DropTable(
                name: "courses_lesson");

            migrationBuilder.DropTable(
                name: "courses_run");

            migrationBuilder.DropTable(
                name: "courses_course");

            migrationBuilder.DropTable(
                name: "courses_series");
        }
    }
}
