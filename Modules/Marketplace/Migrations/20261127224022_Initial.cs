using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Marketplace.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "marketplace_checkout",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    placed_at = table.Column<DateTime>(nullable: false),
                    goods_fen = table.Column<long>(nullable: false),
                    coupon_code = table.Column<string>(maxLength: 40, nullable: true),
                    coupon_fen = table.Column<long>(nullable: false),
                    points = table.Column<long>(nullable: false),
                    total_fen = table.Column<long>(nullable: false),
                    live_orders = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_checkout", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_seller",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    name = table.Column<string>(maxLength: 50, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    introduction = table.Column<string>(maxLength: 500, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    status_reason = table.Column<string>(maxLength: 200, nullable: true),
                    applied_at = table.Column<DateTime>(nullable: false),
                    rating_sum = table.Column<long>(nullable: false),
                    rating_count = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_seller", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_seller_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_order",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 17, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    checkout_id = table.Column<Guid>(nullable: false),
                    seller_id = table.Column<Guid>(nullable: false),
                    seller_name = table.Column<string>(maxLength: 50, nullable: false),
                    seller_account_id = table.Column<Guid>(nullable: false),
                    provider_id = table.Column<Guid>(nullable: false),
                    account_id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: true),
                    member_organization_id = table.Column<Guid>(nullable: true),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    cancellation_cause = table.Column<string>(unicode: false, maxLength: 32, nullable: true),
                    goods_fen = table.Column<long>(nullable: false),
                    coupon_fen = table.Column<long>(nullable: false),
                    points = table.Column<long>(nullable: false),
                    total_fen = table.Column<long>(nullable: false),
                    paid_fen = table.Column<long>(nullable: false),
                    refunded_fen = table.Column<long>(nullable: false),
                    payment_id = table.Column<Guid>(nullable: true),
                    open_refund_id = table.Column<Guid>(nullable: true),
                    placed_at = table.Column<DateTime>(nullable: false),
                    pay_by = table.Column<DateTime>(nullable: false),
                    paid_at = table.Column<DateTime>(nullable: true),
                    shipped_at = table.Column<DateTime>(nullable: true),
                    carrier = table.Column<string>(maxLength: 50, nullable: true),
                    tracking_number = table.Column<string>(maxLength: 50, nullable: true),
                    completed_at = table.Column<DateTime>(nullable: true),
                    cancelled_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_order", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_order_marketplace_checkout_checkout_id",
                        column: x => x.checkout_id,
                        principalTable: "marketplace_checkout",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_organization_ref_member_organization_id",
                        column: x => x.member_organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_organization_ref_provider_id",
                        column: x => x.provider_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_seller_seller_id",
                        column: x => x.seller_id,
                        principalTable: "marketplace_seller",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    seller_id = table.Column<Guid>(nullable: false),
                    seller_account_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    category_code = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    description = table.Column<string>(maxLength: 2000, nullable: false),
                    lowest_price_statement = table.Column<string>(maxLength: 200, nullable: true),
                    reference_price_fen = table.Column<long>(nullable: true),
                    is_published = table.Column<bool>(nullable: false),
                    is_on_sale = table.Column<bool>(nullable: false),
                    list_price_fen = table.Column<long>(nullable: false),
                    member_price_fen = table.Column<long>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    rating_sum = table.Column<long>(nullable: false),
                    rating_count = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_product", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_product_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_product_seller_seller_id",
                        column: x => x.seller_id,
                        principalTable: "marketplace_seller",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_payment",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    provider = table.Column<string>(unicode: false, maxLength: 30, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    amount_fen = table.Column<long>(nullable: false),
                    redirect_url = table.Column<string>(unicode: false, maxLength: 1000, nullable: false),
                    reference = table.Column<string>(unicode: false, maxLength: 100, nullable: true),
                    started_at = table.Column<DateTime>(nullable: false),
                    settled_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_payment", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_payment_marketplace_order_order_id",
                        column: x => x.order_id,
                        principalTable: "marketplace_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_review",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    seller_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    stars = table.Column<int>(nullable: false),
                    text = table.Column<string>(maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    reply = table.Column<string>(maxLength: 1000, nullable: true),
                    replied_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_review_marketplace_order_order_id",
                        column: x => x.order_id,
                        principalTable: "marketplace_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_review_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_review_seller_seller_id",
                        column: x => x.seller_id,
                        principalTable: "marketplace_seller",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_picture",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    product_id = table.Column<Guid>(nullable: false),
                    file_id = table.Column<Guid>(nullable: false),
                    position = table.Column<int>(nullable: false),
                    alt_text = table.Column<string>(maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_product_picture", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_product_picture_marketplace_product_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_variant",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    product_id = table.Column<Guid>(nullable: false),
                    position = table.Column<int>(nullable: false),
                    sku = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    name = table.Column<string>(maxLength: 50, nullable: false),
                    list_price_fen = table.Column<long>(nullable: false),
                    member_price_fen = table.Column<long>(nullable: true),
                    available_quantity = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_product_variant", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_product_variant_marketplace_product_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_refund",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    payment_id = table.Column<Guid>(nullable: true),
                    amount_fen = table.Column<long>(nullable: false),
                    cause = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    reason = table.Column<string>(maxLength: 200, nullable: true),
                    answer = table.Column<string>(maxLength: 200, nullable: true),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    decided_at = table.Column<DateTime>(nullable: true),
                    paid_out_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_refund", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_refund_marketplace_order_order_id",
                        column: x => x.order_id,
                        principalTable: "marketplace_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_refund_marketplace_payment_payment_id",
                        column: x => x.payment_id,
                        principalTable: "marketplace_payment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_product_review",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    review_id = table.Column<Guid>(nullable: false),
                    product_id = table.Column<Guid>(nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_product_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_product_review_marketplace_product_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_product_review_marketplace_review_review_id",
                        column: x => x.review_id,
                        principalTable: "marketplace_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_product_review_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_cart_entry",
                columns: table => new
                {
                    account_id = table.Column<Guid>(nullable: false),
                    variant_id = table.Column<Guid>(nullable: false),
                    quantity = table.Column<int>(nullable: false),
                    added_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_cart_entry", x => new { x.account_id, x.variant_id });
                    table.ForeignKey(
                        name: "fk_marketplace_cart_entry_product_variant_variant_id",
                        column: x => x.variant_id,
                        principalTable: "marketplace_product_variant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "marketplace_order_line",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    order_id = table.Column<Guid>(nullable: false),
                    position = table.Column<int>(nullable: false),
                    product_id = table.Column<Guid>(nullable: false),
                    variant_id = table.Column<Guid>(nullable: false),
                    product_name = table.Column<string>(maxLength: 100, nullable: false),
                    variant_name = table.Column<string>(maxLength: 50, nullable: false),
                    sku = table.Column<string>(unicode: false, maxLength: 40, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    price_tier = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    unit_fen = table.Column<long>(nullable: false),
                    quantity = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marketplace_order_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_marketplace_order_line_marketplace_order_order_id",
                        column: x => x.order_id,
                        principalTable: "marketplace_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_line_product_product_id",
                        column: x => x.product_id,
                        principalTable: "marketplace_product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marketplace_order_line_product_variant_variant_id",
                        column: x => x.variant_id,
                        principalTable: "marketplace_product_variant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_cart_entry_variant_id",
                table: "marketplace_cart_entry",
                column: "variant_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_checkout_account_id",
                table: "marketplace_checkout",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_account_id_placed_at",
                table: "marketplace_order",
                columns: new[] { "account_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_checkout_id",
                table: "marketplace_order",
                column: "checkout_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_member_id",
                table: "marketplace_order",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_member_organization_id",
                table: "marketplace_order",
                column: "member_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_number",
                table: "marketplace_order",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_provider_id",
                table: "marketplace_order",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_seller_account_id_placed_at",
                table: "marketplace_order",
                columns: new[] { "seller_account_id", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_seller_id",
                table: "marketplace_order",
                column: "seller_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_status_pay_by",
                table: "marketplace_order",
                columns: new[] { "status", "pay_by" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_line_order_id",
                table: "marketplace_order_line",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_line_product_id",
                table: "marketplace_order_line",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_order_line_variant_id",
                table: "marketplace_order_line",
                column: "variant_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_payment_order_id",
                table: "marketplace_payment",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_category_code_list_price_fen",
                table: "marketplace_product",
                columns: new[] { "category_code", "list_price_fen" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_name_sort_key",
                table: "marketplace_product",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_organization_id",
                table: "marketplace_product",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_seller_id",
                table: "marketplace_product",
                column: "seller_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_picture_product_id_position",
                table: "marketplace_product_picture",
                columns: new[] { "product_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_review_organization_id",
                table: "marketplace_product_review",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_review_product_id_created_at",
                table: "marketplace_product_review",
                columns: new[] { "product_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_review_review_id_product_id",
                table: "marketplace_product_review",
                columns: new[] { "review_id", "product_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_product_variant_product_id_sku",
                table: "marketplace_product_variant",
                columns: new[] { "product_id", "sku" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_refund_order_id",
                table: "marketplace_refund",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_refund_payment_id",
                table: "marketplace_refund",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_refund_status",
                table: "marketplace_refund",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_review_order_id",
                table: "marketplace_review",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_review_organization_id",
                table: "marketplace_review",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_review_seller_id_created_at",
                table: "marketplace_review",
                columns: new[] { "seller_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_seller_account_id",
                table: "marketplace_seller",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_seller_name_sort_key",
                table: "marketplace_seller",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_marketplace_seller_organization_id",
                table: "marketplace_seller",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "marketplace_cart_entry");

            migrationBuilder.DropTable(
                name: "marketplace_order_line");

            migrationBuilder.DropTable(
                name: "marketplace_product_picture");

            migrationBuilder.DropTable(
                name: "marketplace_product_review");

            migrationBuilder.DropTable(
                name: "marketplace_refund");

            migrationBuilder.DropTable(
                name: "marketplace_product_variant");

            migrationBuilder.DropTable(
                name: "marketplace_review");

            migrationBuilder.DropTable(
                name: "marketplace_payment");

            migrationBuilder.DropTable(
                name: "marketplace_product");

            migrationBuilder.DropTable(
                name: "marketplace_order");

            migrationBuilder.DropTable(
                name: "marketplace_checkout");

            migrationBuilder.DropTable(
                name: "marketplace_seller");
        }
    }
}
