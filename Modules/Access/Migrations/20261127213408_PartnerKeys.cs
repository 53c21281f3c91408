using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Access.Migrations
{
    /// <inheritdoc />
    internal partial class PartnerKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "grantor_id",
                table: "access_api_key",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "previous_secret_ends_at",
                table: "access_api_key",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "previous_secret_hash",
                table: "access_api_key",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "requests_per_minute",
                table: "access_api_key",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "rotated_at",
                table: "access_api_key",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_access_api_key_grantor_id",
                table: "access_api_key",
                column: "grantor_id");

            migrationBuilder.AddForeignKey(
                name: "fk_access_api_key_access_account_grantor_id",
                table: "access_api_key",
                column: "grantor_id",
                principalTable: "access_account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_access_api_key_access_account_grantor_id",
                table: "access_api_key");

            migrationBuilder.DropIndex(
                name: "ix_access_api_key_grantor_id",
                table: "access_api_key");

            migrationBuilder.DropColumn(
                name: "grantor_id",
                table: "access_api_key");

            migrationBuilder.DropColumn(
                name: "previous_secret_ends_at",
                table: "access_api_key");

            migrationBuilder.DropColumn(
                name: "previous_secret_hash",
                table: "access_api_key");

            migrationBuilder.DropColumn(
                name: "requests_per_minute",
                table: "access_api_key");

            migrationBuilder.DropColumn(
                name: "rotated_at",
                table: "access_api_key");
        }
    }
}
