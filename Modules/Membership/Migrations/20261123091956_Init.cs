using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Membership.Migrations
{
    /// <inheritdoc />
    internal partial class Init : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "membership_event_counter",
                columns: table => new
                {
                    id = table.Column<int>(nullable: false),
                    last = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_event_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "membership_join_code",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 8, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    organization_id = table.Column<Guid>(nullable: false),
                    expires_at = table.Column<DateTime>(nullable: false),
                    max_uses = table.Column<int>(nullable: false),
                    uses = table.Column<int>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_join_code", x => x.id);
                    table.CheckConstraint("ck_membership_join_code_uses", "uses <= max_uses");
                    table.ForeignKey(
                        name: "fk_membership_join_code_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_member",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    display_name = table.Column<string>(maxLength: 120, nullable: false),
                    name_masked = table.Column<string>(maxLength: 120, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    name_folded = table.Column<string>(maxLength: 240, nullable: false),
                    phone_masked = table.Column<string>(maxLength: 20, nullable: false),
                    phone_sealed = table.Column<byte[]>(maxLength: 256, nullable: false),
                    phone_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    national_id_masked = table.Column<string>(maxLength: 20, nullable: false),
                    national_id_sealed = table.Column<byte[]>(maxLength: 256, nullable: false),
                    national_id_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    verification_status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    occupation_code = table.Column<string>(maxLength: 40, nullable: true),
                    employment_form = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    joined_on = table.Column<DateOnly>(nullable: false),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_member_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_member_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_organization_member_count",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(nullable: false),
                    members = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_organization_member_count", x => x.organization_id);
                    table.ForeignKey(
                        name: "fk_membership_organization_member_count_organization_r_7c4c36f5",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_application",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 20, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    account_id = table.Column<Guid>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    current_step = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    due_at = table.Column<DateTime>(nullable: true),
                    channel = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    requested_organization_id = table.Column<Guid>(nullable: true),
                    display_name = table.Column<string>(maxLength: 120, nullable: false),
                    name_masked = table.Column<string>(maxLength: 120, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    phone_masked = table.Column<string>(maxLength: 20, nullable: false),
                    phone_sealed = table.Column<byte[]>(maxLength: 256, nullable: false),
                    phone_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    national_id_masked = table.Column<string>(maxLength: 20, nullable: false),
                    national_id_sealed = table.Column<byte[]>(maxLength: 256, nullable: false),
                    national_id_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    occupation_code = table.Column<string>(maxLength: 40, nullable: true),
                    employment_form = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    submitted_at = table.Column<DateTime>(nullable: false),
                    closed_at = table.Column<DateTime>(nullable: true),
                    reason = table.Column<string>(maxLength: 500, nullable: true),
                    member_id = table.Column<Guid>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_application", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_application_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_application_member_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_application_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_application_organization_ref_requested_o_28bcef81",
                        column: x => x.requested_organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_event",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    sequence = table.Column<long>(nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    occurred_at = table.Column<DateTime>(nullable: false),
                    channel = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    name_masked = table.Column<string>(maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_event_member_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_event_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_member_name_token",
                columns: table => new
                {
                    token = table.Column<string>(unicode: false, maxLength: 128, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    member_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_member_name_token", x => new { x.token, x.member_id });
                    table.ForeignKey(
                        name: "fk_membership_member_name_token_membership_member_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "membership_membership",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    organization_id = table.Column<Guid>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    channel = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    joined_on = table.Column<DateOnly>(nullable: false),
                    left_on = table.Column<DateOnly>(nullable: true),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_membership", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_membership_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_membership_membership_member_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_membership_membership_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "membership_application_step",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    application_id = table.Column<Guid>(nullable: false),
                    ordinal = table.Column<int>(nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    action = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    actor_account_id = table.Column<Guid>(nullable: true),
                    actor = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    note = table.Column<string>(maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_application_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_membership_application_step_membership_application__0ec386d5",
                        column: x => x.application_id,
                        principalTable: "membership_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_member_id",
                table: "membership_application",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_number",
                table: "membership_application",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_open",
                table: "membership_application",
                column: "account_id",
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_organization_id_status_current_step",
                table: "membership_application",
                columns: new[] { "organization_id", "status", "current_step" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_requested_organization_id",
                table: "membership_application",
                column: "requested_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_application_step_application_id_ordinal",
                table: "membership_application_step",
                columns: new[] { "application_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_event_member_id",
                table: "membership_event",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_event_organization_id_sequence",
                table: "membership_event",
                columns: new[] { "organization_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_event_sequence",
                table: "membership_event",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_join_code_code",
                table: "membership_join_code",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_join_code_organization_id",
                table: "membership_join_code",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_account_id",
                table: "membership_member",
                column: "account_id",
                unique: true,
                filter: "account_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_name_sort_key",
                table: "membership_member",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_national_id_fingerprint",
                table: "membership_member",
                column: "national_id_fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_organization_id_status",
                table: "membership_member",
                columns: new[] { "organization_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_phone_fingerprint",
                table: "membership_member",
                column: "phone_fingerprint");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_name_token_member_id",
                table: "membership_member_name_token",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_membership_account_id",
                table: "membership_membership",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_membership_member_id_joined_on",
                table: "membership_membership",
                columns: new[] { "member_id", "joined_on" });

            migrationBuilder.CreateIndex(
                name: "ix_membership_membership_open",
                table: "membership_membership",
                column: "member_id",
                unique: true,
                filter: "left_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_membership_membership_organization_id_status",
                table: "membership_membership",
                columns: new[] { "organization_id", "status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "membership_application_step");

            migrationBuilder.DropTable(
                name: "membership_event");

            migrationBuilder.DropTable(
                name: "membership_event_counter");

            migrationBuilder.DropTable(
                name: "membership_join_code");

            migrationBuilder.DropTable(
                name: "membership_member_name_token");

            migrationBuilder.DropTable(
                name: "membership_membership");

            migrationBuilder.DropTable(
                name: "membership_organization_member_count");

            migrationBuilder.DropTable(
                name: "membership_application");

            migrationBuilder.DropTable(
                name: "membership_member");
        }
    }
}
