using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Venues.Migrations
{
    /// <inheritdoc />
    internal partial class KeysToThePlatform : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_venues_booking_account_id_idempotency_key",
                table: "venues_booking");

            migrationBuilder.DropColumn(
                name: "idempotency_key",
                table: "venues_booking");

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_account_id",
                table: "venues_booking",
                column: "account_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_venues_booking_account_id",
                table: "venues_booking");

            migrationBuilder.AddColumn<string>(
                name: "idempotency_key",
                table: "venues_booking",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "",
                collation: OrdinalCollation.For(ActiveProvider));

            migrationBuilder.CreateIndex(
                name: "ix_venues_booking_account_id_idempotency_key",
                table: "venues_booking",
                columns: new[] { "account_id", "idempotency_key" },
                unique: true);
        }
    }
}
