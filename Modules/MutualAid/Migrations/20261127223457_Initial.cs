using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.MutualAid.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mutualaid_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    year = table.Column<int>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    premium_fen = table.Column<long>(nullable: false),
                    max_shares = table.Column<int>(nullable: false),
                    cover_days = table.Column<int>(nullable: false),
                    is_published = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_plan_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_approval_level",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(nullable: false),
                    level = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    from_fen = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_approval_level", x => new { x.plan_id, x.level });
                    table.ForeignKey(
                        name: "fk_mutualaid_approval_level_mutualaid_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_cover",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    plan_id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    shares = table.Column<int>(nullable: false),
                    starts_on = table.Column<DateOnly>(nullable: false),
                    ends_on = table.Column<DateOnly>(nullable: false),
                    enrolled_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_cover", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_cover_cover_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_cover_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_fund",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(nullable: false),
                    balance_fen = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_fund", x => x.plan_id);
                    table.ForeignKey(
                        name: "fk_mutualaid_fund_mutualaid_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_fund_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    plan_id = table.Column<Guid>(nullable: false),
                    reference = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    amount_fen = table.Column<long>(nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_fund_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_fund_entry_mutualaid_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_plan_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    plan_id = table.Column<Guid>(nullable: false),
                    version = table.Column<string>(unicode: false, maxLength: 20, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    applies_from = table.Column<DateOnly>(nullable: false),
                    deductible_fen = table.Column<long>(nullable: false),
                    rate_basis_points = table.Column<int>(nullable: false),
                    cap_per_share_fen = table.Column<long>(nullable: true),
                    waiting_days = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_plan_rule", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_plan_rule_mutualaid_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 17, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    plan_id = table.Column<Guid>(nullable: false),
                    cover_id = table.Column<Guid>(nullable: false),
                    shares = table.Column<int>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    organization_id = table.Column<Guid>(nullable: true),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    filed_by = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    filer_account_id = table.Column<Guid>(nullable: false),
                    filed_by_organization_id = table.Column<Guid>(nullable: true),
                    confirmed_at = table.Column<DateTime>(nullable: true),
                    created_at = table.Column<DateTime>(nullable: false),
                    consented_at = table.Column<DateTime>(nullable: false),
                    event_on = table.Column<DateOnly>(nullable: false),
                    rule_version = table.Column<string>(unicode: false, maxLength: 20, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    payable_fen = table.Column<long>(nullable: true),
                    approved_levels = table.Column<int>(nullable: false),
                    step_count = table.Column<int>(nullable: false),
                    document_count = table.Column<int>(nullable: false),
                    diagnosis_masked = table.Column<string>(maxLength: 20, nullable: false),
                    diagnosis_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false),
                    disease_class_masked = table.Column<string>(maxLength: 20, nullable: false),
                    disease_class_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false),
                    hospital_masked = table.Column<string>(maxLength: 20, nullable: false),
                    hospital_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false),
                    bank_account_masked = table.Column<string>(maxLength: 20, nullable: false),
                    bank_account_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_account_ref_account_id",
                        column: x => x.account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_account_ref_filer_account_id",
                        column: x => x.filer_account_id,
                        principalTable: "access_account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_cover_enrollment_cover_id",
                        column: x => x.cover_id,
                        principalTable: "mutualaid_cover",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_cover_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "mutualaid_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_organization_ref_filed_by_organization_id",
                        column: x => x.filed_by_organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_claim_document",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    claim_id = table.Column<Guid>(nullable: false),
                    file_id = table.Column<Guid>(nullable: false),
                    name_sealed = table.Column<byte[]>(maxLength: 1000, nullable: false),
                    content_type = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    size_bytes = table.Column<long>(nullable: false),
                    attached_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_claim_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_document_mutualaid_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "mutualaid_claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_claim_line",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    claim_id = table.Column<Guid>(nullable: false),
                    ordinal = table.Column<int>(nullable: false),
                    admitted_on = table.Column<DateOnly>(nullable: false),
                    total_fen = table.Column<long>(nullable: false),
                    insured_fen = table.Column<long>(nullable: false),
                    self_paid_fen = table.Column<long>(nullable: false),
                    invoice_masked = table.Column<string>(maxLength: 20, nullable: false),
                    invoice_fingerprint = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    claimed_invoice = table.Column<string>(unicode: false, maxLength: 64, nullable: true, collation: OrdinalCollation.For(ActiveProvider))
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_claim_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_line_mutualaid_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "mutualaid_claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_claim_step",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    claim_id = table.Column<Guid>(nullable: false),
                    ordinal = table.Column<int>(nullable: false),
                    action = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    from = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    to = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    actor = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    actor_account_id = table.Column<Guid>(nullable: true),
                    organization_id = table.Column<Guid>(nullable: true),
                    at = table.Column<DateTime>(nullable: false),
                    note = table.Column<string>(maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_claim_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_step_mutualaid_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "mutualaid_claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_mutualaid_claim_step_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    claim_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_notice_mutualaid_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "mutualaid_claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mutualaid_payout",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    claim_id = table.Column<Guid>(nullable: false),
                    amount_fen = table.Column<long>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    attempt = table.Column<int>(nullable: false),
                    requested_at = table.Column<DateTime>(nullable: false),
                    lease_until = table.Column<DateTime>(nullable: true),
                    bank_reference = table.Column<string>(maxLength: 64, nullable: true),
                    return_reason = table.Column<string>(maxLength: 200, nullable: true),
                    confirmed_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutualaid_payout", x => x.id);
                    table.ForeignKey(
                        name: "fk_mutualaid_payout_mutualaid_claim_claim_id",
                        column: x => x.claim_id,
                        principalTable: "mutualaid_claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_account_id",
                table: "mutualaid_claim",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_cover_id",
                table: "mutualaid_claim",
                column: "cover_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_filed_by_organization_id",
                table: "mutualaid_claim",
                column: "filed_by_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_filer_account_id",
                table: "mutualaid_claim",
                column: "filer_account_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_member_id",
                table: "mutualaid_claim",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_number",
                table: "mutualaid_claim",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_organization_id_status",
                table: "mutualaid_claim",
                columns: new[] { "organization_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_plan_id",
                table: "mutualaid_claim",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_document_claim_id",
                table: "mutualaid_claim_document",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_document_file_id",
                table: "mutualaid_claim_document",
                column: "file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_line_claim_id_ordinal",
                table: "mutualaid_claim_line",
                columns: new[] { "claim_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_line_claimed_invoice",
                table: "mutualaid_claim_line",
                column: "claimed_invoice",
                unique: true,
                filter: "claimed_invoice IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_step_claim_id_ordinal",
                table: "mutualaid_claim_step",
                columns: new[] { "claim_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_claim_step_organization_id",
                table: "mutualaid_claim_step",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_cover_member_id",
                table: "mutualaid_cover",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_cover_plan_id_member_id",
                table: "mutualaid_cover",
                columns: new[] { "plan_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_fund_entry_plan_id",
                table: "mutualaid_fund_entry",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_fund_entry_reference",
                table: "mutualaid_fund_entry",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_notice_account_id_at",
                table: "mutualaid_notice",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_notice_claim_id",
                table: "mutualaid_notice",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_payout_claim_id",
                table: "mutualaid_payout",
                column: "claim_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_payout_status_lease_until",
                table: "mutualaid_payout",
                columns: new[] { "status", "lease_until" });

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_plan_code",
                table: "mutualaid_plan",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_plan_organization_id",
                table: "mutualaid_plan",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_plan_rule_plan_id_applies_from",
                table: "mutualaid_plan_rule",
                columns: new[] { "plan_id", "applies_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mutualaid_plan_rule_plan_id_version",
                table: "mutualaid_plan_rule",
                columns: new[] { "plan_id", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mutualaid_approval_level");

            migrationBuilder.DropTable(
                name: "mutualaid_claim_document");

            migrationBuilder.DropTable(
                name: "mutualaid_claim_line");

            migrationBuilder.DropTable(
                name: "mutualaid_claim_step");

            migrationBuilder.DropTable(
                name: "mutualaid_fund");

            migrationBuilder.DropTable(
                name: "mutualaid_fund_entry");

            migrationBuilder.DropTable(
                name: "mutualaid_notice");

            migrationBuilder.DropTable(
                name: "mutualaid_payout");

            migrationBuilder.DropTable(
                name: "mutualaid_plan_rule");

            migrationBuilder.DropTable(
                name: "mutualaid_claim");

            migrationBuilder.DropTable(
                name: "mutualaid_cover");

            migrationBuilder.DropTable(
                name: "mutualaid_plan");
        }
    }
}
