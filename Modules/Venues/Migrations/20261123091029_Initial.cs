using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Venues.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "venues_venue",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    name_sort_key = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    level = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    organization_id = table.Column<Guid>(nullable: false),
                    address = table.Column<string>(maxLength: 200, nullable: false),
                    latitude = table.Column<double>(nullable: false),
                    longitude = table.Column<double>(nullable: false),
                    is_published = table.Column<bool>(nullable: false),
                    created_at = table.Column<DateTime>(nullable: false),
                    hours = table.Column<string>(unicode: false, maxLength: 400, nullable: false),
                    amenity_codes = table.Column<string>(unicode: false, maxLength: 200, nullable: false, collation: OrdinalCollation.For(ActiveProvider))
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues_venue", x => x.id);
                    table.ForeignKey(
                        name: "fk_venues_venue_organization_ref_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "venues_space",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    version = table.Column<int>(nullable: false),
                    venue_id = table.Column<Guid>(nullable: false),
                    name = table.Column<string>(maxLength: 100, nullable: false),
                    capacity = table.Column<int>(nullable: false),
                    slot_minutes = table.Column<int>(nullable: false),
                    public_price_fen = table.Column<long>(nullable: false),
                    member_price_fen = table.Column<long>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues_space", x => x.id);
                    table.ForeignKey(
                        name: "fk_venues_space_venues_venue_venue_id",
                        column: x => x.venue_id,
                        principalTable: "venues_venue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "venues_booking",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    number = table.Column<string>(unicode: false, maxLength: 17, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    space_id = table.Column<Guid>(nullable: false),
                    provider_id = table.Column<Guid>(nullable: false),
                    member_id = table.Column<Guid>(nullable: true),
                    member_organization_id = table.Column<Guid>(nullable: true),
                    account_id = table.Column<Guid>(nullable: false),
                    idempotency_key = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    starts_at = table.Column<DateTime>(nullable: false),
                    ends_at = table.Column<DateTime>(nullable: false),
                    status = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    slot_count = table.Column<int>(nullable: false),
                    tariff = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    price_fen = table.Column<long>(nullable: false),
                    held_at = table.Column<DateTime>(nullable: false),
                    hold_expires_at = table.Column<DateTime>(nullable: false),
                    confirmed_at = table.Column<DateTime>(nullable: true),
                    released_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues_booking", x => x.id);
                    table.ForeignKey(
                        name: "fk_venues_booking_member_ref_member_id",
                        column: x => x.member_id,
                        principalTable: "membership_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_venues_booking_organization_ref_member_organization_id",
                        column: x => x.member_organization_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_venues_booking_organization_ref_provider_id",
                        column: x => x.provider_id,
                        principalTable: "organizations_organization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_venues_booking_space_space_id",
                        column: x => x.space_id,
                        principalTable: "venues_space",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "venues_booking_slot",
                columns: table => new
                {
                    space_id = table.Column<Guid>(nullable: false),
                    starts_at = table.Column<DateTime>(nullable: false),
                    booking_id = table.Column<Guid>(nullable: false),
                    hold_expires_at = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_venues_booking_slot", x => new { x.space_id, x.starts_at });
                    table.ForeignKey(
                        name: "fk_venues_booking_slot_space_space_id",
                        column: x => x.space_id,
                        principalTable: "venues_space",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_venues_booking_slot_venues_booking_booking_id",
                        column: x => x.booking_id,
                        principalTable: "venues_booking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_account_id_idempotency_key",
                table: "venues_booking",
                columns: new[] { "account_id", "idempotency_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_member_id",
                table: "venues_booking",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_member_organization_id",
                table: "venues_booking",
                column: "member_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_number",
                table: "venues_booking",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_provider_id",
                table: "venues_booking",
                column: "provider_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_space_id_starts_at",
                table: "venues_booking",
                columns: new[] { "space_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_status_hold_expires_at",
                table: "venues_booking",
                columns: new[] { "status", "hold_expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_slot_booking_id",
                table: "venues_booking_slot",
                column: "booking_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_space_venue_id",
                table: "venues_space",
                column: "venue_id");

            migrationBuilder.CreateIndex(
                name: "ix_venues_venue_latitude_longitude",
                table: "venues_venue",
                columns: new[] { "latitude", "longitude" });

            migrationBuilder.CreateIndex(
                name: "ix_venues_venue_name_sort_key",
                table: "venues_venue",
                column: "name_sort_key");

            migrationBuilder.CreateIndex(
                name: "ix_venues_venue_organization_id",
                table: "venues_venue",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "venues_booking_slot");

            migrationBuilder.DropTable(
                name: "venues_booking");

            migrationBuilder.DropTable(
                name: "venues_space");

            migrationBuilder.DropTable(
                name: "venues_venue");
        }
    }
}
