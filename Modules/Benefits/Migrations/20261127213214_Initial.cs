using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Benefits.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "benefits_campaign",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    name = table.Column<string>(maxLength: 60, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    partner_id = table.Column<Guid>(nullable: false),
                    acquisition = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    channel = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    face_value_fen = table.Column<long>(nullable: false),
                    least_price_fen = table.Column<long>(nullable: false),
                    is_limited = table.Column<bool>(nullable: false),
                    stock_total = table.Column<int>(nullable: false),
                    stock_remaining = table.Column<int>(nullable: false),
                    starts_at = table.Column<DateTime>(nullable: false),
                    ends_at = table.Column<DateTime>(nullable: false),
                    opens_minute = table.Column<int>(nullable: true),
                    quota_limit = table.Column<int>(nullable: false),
                    quota_period = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    points_price = table.Column<int>(nullable: true),
                    valid_days = table.Column<int>(nullable: false),
                    is_published = table.Column<bool>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_campaign", x => x.id);
                    table.CheckConstraint("ck_benefits_campaign_stock", "stock_remaining >= 0 AND stock_remaining <= stock_total");
                    table.ForeignKey(
                        name: "fk_benefits_campaign_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_campaign_organization_ref_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_points_account",
                columns: table => new
                {
                    member_id = table.Column<Guid>(nullable: false),
                    balance = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_points_account", x => x.member_id);
                    table.CheckConstraint("ck_benefits_points_account_balance", "balance >= 0");
                    table.ForeignKey(
                        name: "fk_benefits_points_account_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_points_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    amount = table.Column<long>(nullable: false),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    reason = table.Column<string>(maxLength: 100, nullable: false),
                    reference = table.Column<string>(unicode: false, maxLength: 120, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    occurred_at = table.Column<DateTime>(nullable: false),
                    reversal_of_id = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_points_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefits_points_entry_benefits_points_entry_reversal_of_id",
                        column: x => x.reversal_of_id,
                        principalTable: "benefits_points_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_points_entry_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_coupon",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    code = table.Column<string>(unicode: false, maxLength: 12, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    campaign_id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: true),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    acquisition = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    points_paid = table.Column<int>(nullable: false),
                    face_value_fen = table.Column<long>(nullable: false),
                    issued_at = table.Column<DateTime>(nullable: false),
                    expires_at = table.Column<DateTime>(nullable: false),
                    redeemed_at = table.Column<DateTime>(nullable: true),
                    closed_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_coupon", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefits_coupon_benefits_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "benefits_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_coupon_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_coupon_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_quota_use",
                columns: table => new
                {
                    member_id = table.Column<Guid>(nullable: false),
                    campaign_id = table.Column<Guid>(nullable: false),
                    period_start = table.Column<DateOnly>(nullable: false),
                    used = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_quota_use", x => new { x.member_id, x.campaign_id, x.period_start });
                    table.CheckConstraint("ck_benefits_quota_use_used", "used >= 0");
                    table.ForeignKey(
                        name: "fk_benefits_quota_use_benefits_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "benefits_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_quota_use_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_settlement",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 17, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    campaign_id = table.Column<Guid>(nullable: false),
                    owner_id = table.Column<Guid>(nullable: false),
                    partner_id = table.Column<Guid>(nullable: false),
                    day = table.Column<DateOnly>(nullable: false),
                    redemption_count = table.Column<int>(nullable: false),
                    total_fen = table.Column<long>(nullable: false),
                    key_id = table.Column<Guid>(nullable: true),
                    settled_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_settlement", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefits_settlement_benefits_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "benefits_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_settlement_organization_ref_owner_id",
                        column: x => x.owner_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_settlement_organization_ref_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefits_redemption",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    coupon_id = table.Column<Guid>(nullable: false),
                    code_masked = table.Column<string>(maxLength: 20, nullable: false),
                    campaign_id = table.Column<Guid>(nullable: false),
                    owner_id = table.Column<Guid>(nullable: false),
                    partner_id = table.Column<Guid>(nullable: false),
                    key_id = table.Column<Guid>(nullable: true),
                    reference = table.Column<string>(unicode: false, maxLength: 100, nullable: true),
                    partner_reference = table.Column<string>(maxLength: 64, nullable: true),
                    amount_fen = table.Column<long>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    redeemed_at = table.Column<DateTime>(nullable: false),
                    reversed_at = table.Column<DateTime>(nullable: true),
                    settlement_id = table.Column<Guid>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefits_redemption", x => x.id);
                    table.ForeignKey(
                        name: "fk_benefits_redemption_benefits_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "benefits_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_redemption_benefits_coupon_coupon_id",
                        column: x => x.coupon_id,
                        principalTable: "benefits_coupon",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_redemption_organization_ref_owner_id",
                        column: x => x.owner_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_redemption_organization_ref_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefits_redemption_settlement_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "benefits_settlement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_campaign_code",
                table: "benefits_campaign",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefits_campaign_organization_id",
                table: "benefits_campaign",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_campaign_partner_id",
                table: "benefits_campaign",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_coupon_campaign_id",
                table: "benefits_coupon",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_coupon_code",
                table: "benefits_coupon",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefits_coupon_member_id_status",
                table: "benefits_coupon",
                columns: new[] { "member_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_coupon_organization_id",
                table: "benefits_coupon",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_coupon_status_expires_at",
                table: "benefits_coupon",
                columns: new[] { "status", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_points_entry_member_id_occurred_at",
                table: "benefits_points_entry",
                columns: new[] { "member_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_points_entry_reference",
                table: "benefits_points_entry",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefits_points_entry_reversal_of_id",
                table: "benefits_points_entry",
                column: "reversal_of_id",
                unique: true,
                filter: "reversal_of_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_quota_use_campaign_id",
                table: "benefits_quota_use",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_campaign_id_redeemed_at",
                table: "benefits_redemption",
                columns: new[] { "campaign_id", "redeemed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_coupon_id",
                table: "benefits_redemption",
                column: "coupon_id",
                unique: true,
                filter: "reversed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_owner_id",
                table: "benefits_redemption",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_partner_id",
                table: "benefits_redemption",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_reference",
                table: "benefits_redemption",
                column: "reference",
                unique: true,
                filter: "reference IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_redemption_settlement_id",
                table: "benefits_redemption",
                column: "settlement_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_settlement_campaign_id_day",
                table: "benefits_settlement",
                columns: new[] { "campaign_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefits_settlement_number",
                table: "benefits_settlement",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_benefits_settlement_owner_id",
                table: "benefits_settlement",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefits_settlement_partner_id",
                table: "benefits_settlement",
                column: "partner_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefits_points_account");

            migrationBuilder.DropTable(
                name: "benefits_points_entry");

            migrationBuilder.DropTable(
                name: "benefits_quota_use");

            migrationBuilder.DropTable(
                name: "benefits_redemption");

            migrationBuilder.DropTable(
                name: "benefits_coupon");

            migrationBuilder.DropTable(
                name: "benefits_settlement");

            migrationBuilder.DropTable(
                name: "benefits_campaign");
        }
    }
}
