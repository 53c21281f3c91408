using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Matchmaking.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matchmaking_block",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    blocked_account_id = table.Column<Guid>(nullable: false),
                    nickname_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false),
                    blocked_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_block", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_block_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matchmaking_block_account_ref_blocked_account_id",
                        column: x => x.blocked_account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    content_sealed = table.Column<byte[]>(maxLength: 8000, nullable: false),
                    contact_sealed = table.Column<byte[]>(maxLength: 1000, nullable: true),
                    employer_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    hides_from_colleagues = table.Column<bool>(nullable: false),
                    is_paused = table.Column<bool>(nullable: false),
                    suspended_at = table.Column<DateTime>(nullable: true),
                    created_at = table.Column<DateTime>(nullable: false),
                    updated_at = table.Column<DateTime>(nullable: false),
                    consent_version = table.Column<string>(maxLength: 20, nullable: false),
                    consented_at = table.Column<DateTime>(nullable: false),
                    single_declared_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_profile", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_profile_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_report",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    event_id = table.Column<Guid>(nullable: false),
                    reporter_account_id = table.Column<Guid>(nullable: false),
                    reported_account_id = table.Column<Guid>(nullable: false),
                    shown_sealed = table.Column<byte[]>(maxLength: 8000, nullable: false),
                    reason = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    text = table.Column<string>(maxLength: 500, nullable: false),
                    reported_at = table.Column<DateTime>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    decided_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_report_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_series",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    summary = table.Column<string>(maxLength: 1000, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    starts_on = table.Column<DateOnly>(nullable: false),
                    ends_on = table.Column<DateOnly>(nullable: false),
                    is_published = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_series", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_series_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_suspension",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    suspended_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_suspension", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_event",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    series_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    title = table.Column<string>(maxLength: 100, nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    place = table.Column<string>(maxLength: 200, nullable: true),
                    starts_at = table.Column<DateTime>(nullable: false),
                    ends_at = table.Column<DateTime>(nullable: false),
                    eligible_forms = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    capacity = table.Column<int>(nullable: false),
                    places_left = table.Column<int>(nullable: false),
                    is_published = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_event_matchmaking_series_series_id",
                        column: x => x.series_id,
                        principalTable: "matchmaking_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matchmaking_event_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_candidate",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    event_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    profile_id = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_candidate", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_candidate_match_event_event_id",
                        column: x => x.event_id,
                        principalTable: "matchmaking_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matchmaking_candidate_matchmaking_profile_profile_id",
                        column: x => x.profile_id,
                        principalTable: "matchmaking_profile",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_registration",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    event_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    registered_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_registration", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_registration_match_event_event_id",
                        column: x => x.event_id,
                        principalTable: "matchmaking_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_round",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    event_id = table.Column<Guid>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    opens_at = table.Column<DateTime>(nullable: false),
                    closes_at = table.Column<DateTime>(nullable: false),
                    max_selections = table.Column<int>(nullable: false),
                    contact_rule = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    opened_at = table.Column<DateTime>(nullable: true),
                    closed_at = table.Column<DateTime>(nullable: true),
                    revealed_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_round", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_round_match_event_event_id",
                        column: x => x.event_id,
                        principalTable: "matchmaking_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_ballot",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    round_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    candidate_id = table.Column<Guid>(nullable: false),
                    choices_sealed = table.Column<byte[]>(maxLength: 600, nullable: false),
                    submitted_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_ballot", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_ballot_match_candidate_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "matchmaking_candidate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matchmaking_ballot_selection_round_round_id",
                        column: x => x.round_id,
                        principalTable: "matchmaking_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matchmaking_match",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    pair_id = table.Column<Guid>(nullable: false),
                    round_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    partner_id = table.Column<Guid>(nullable: false),
                    partner_account_id = table.Column<Guid>(nullable: false),
                    revealed_at = table.Column<DateTime>(nullable: false),
                    contact_shared_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matchmaking_match", x => x.id);
                    table.ForeignKey(
                        name: "fk_matchmaking_match_match_candidate_partner_id",
                        column: x => x.partner_id,
                        principalTable: "matchmaking_candidate",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_matchmaking_match_selection_round_round_id",
                        column: x => x.round_id,
                        principalTable: "matchmaking_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_ballot_account_id",
                table: "matchmaking_ballot",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_ballot_candidate_id",
                table: "matchmaking_ballot",
                column: "candidate_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_ballot_round_id_candidate_id",
                table: "matchmaking_ballot",
                columns: new[] { "round_id", "candidate_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_block_account_id_blocked_account_id",
                table: "matchmaking_block",
                columns: new[] { "account_id", "blocked_account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_block_blocked_account_id",
                table: "matchmaking_block",
                column: "blocked_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_candidate_account_id",
                table: "matchmaking_candidate",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_candidate_event_id_account_id",
                table: "matchmaking_candidate",
                columns: new[] { "event_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_candidate_profile_id",
                table: "matchmaking_candidate",
                column: "profile_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_event_organization_id",
                table: "matchmaking_event",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_event_series_id_starts_at",
                table: "matchmaking_event",
                columns: new[] { "series_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_match_account_id_partner_account_id",
                table: "matchmaking_match",
                columns: new[] { "account_id", "partner_account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_match_pair_id",
                table: "matchmaking_match",
                column: "pair_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_match_partner_account_id",
                table: "matchmaking_match",
                column: "partner_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_match_partner_id",
                table: "matchmaking_match",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_match_round_id",
                table: "matchmaking_match",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_profile_account_id",
                table: "matchmaking_profile",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_registration_account_id",
                table: "matchmaking_registration",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_registration_event_id_account_id",
                table: "matchmaking_registration",
                columns: new[] { "event_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_report_organization_id_status",
                table: "matchmaking_report",
                columns: new[] { "organization_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_report_once",
                table: "matchmaking_report",
                columns: new[] { "reporter_account_id", "reported_account_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_round_event_id",
                table: "matchmaking_round",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_round_status_closes_at",
                table: "matchmaking_round",
                columns: new[] { "status", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_series_organization_id",
                table: "matchmaking_series",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_series_starts_on",
                table: "matchmaking_series",
                column: "starts_on");

            migrationBuilder.CreateIndex(
                name: "ix_matchmaking_suspension_account_id",
                table: "matchmaking_suspension",
                column: "account_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "matchmaking_ballot");

            migrationBuilder.DropTable(
                name: "matchmaking_block");

            migrationBuilder.DropTable(
                name: "matchmaking_match");

            migrationBuilder.DropTable(
                name: "matchmaking_registration");

            migrationBuilder.DropTable(
                name: "matchmaking_report");

            migrationBuilder.DropTable(
                name: "matchmaking_suspension");

            migrationBuilder.DropTable(
                name: "matchmaking_candidate");

            migrationBuilder.DropTable(
                name: "matchmaking_round");

            migrationBuilder.DropTable(
                name: "matchmaking_profile");

            migrationBuilder.DropTable(
                name: "matchmaking_event");

            migrationBuilder.DropTable(
                name: "matchmaking_series");
        }
    }
}
