using System;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Platform.Migrations
{
    /// <inheritdoc />
    internal partial class Journal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "platform_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    mutation = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    caller_kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    caller_id = table.Column<Guid>(nullable: true),
                    path = table.Column<string>(unicode: false, maxLength: 400, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    result = table.Column<string>(unicode: false, maxLength: 2000, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    correlation_id = table.Column<string>(unicode: false, maxLength: 32, nullable: false, collation: OrdinalCollation.For(ActiveProvider))
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_disclosure",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    at = table.Column<DateTime>(nullable: false),
                    subject = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    subject_id = table.Column<Guid>(nullable: false),
                    about_account_id = table.Column<Guid>(nullable: true),
                    fields = table.Column<string>(maxLength: 200, nullable: false),
                    reason = table.Column<string>(maxLength: 200, nullable: false),
                    caller_kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    caller_id = table.Column<Guid>(nullable: true),
                    path = table.Column<string>(unicode: false, maxLength: 400, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    correlation_id = table.Column<string>(unicode: false, maxLength: 32, nullable: true, collation: OrdinalCollation.For(ActiveProvider))
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_disclosure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_idempotency",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    caller_kind = table.Column<string>(unicode: false, maxLength: 32, nullable: false),
                    caller_id = table.Column<Guid>(nullable: false),
                    mutation = table.Column<string>(unicode: false, maxLength: 100, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    key = table.Column<string>(unicode: false, maxLength: 64, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    input = table.Column<byte[]>(fixedLength: true, maxLength: 32, nullable: false),
                    result = table.Column<string>(nullable: false),
                    kept_at = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_idempotency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false),
                    @event = table.Column<string>(name: "event", unicode: false, maxLength: 300, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    handler = table.Column<string>(unicode: false, maxLength: 300, nullable: false, collation: OrdinalCollation.For(ActiveProvider)),
                    payload = table.Column<string>(nullable: false),
                    raised_at = table.Column<DateTime>(nullable: false),
                    attempts = table.Column<int>(nullable: false),
                    due_at = table.Column<DateTime>(nullable: true),
                    delivered_at = table.Column<DateTime>(nullable: true),
                    parked_at = table.Column<DateTime>(nullable: true),
                    failure = table.Column<string>(unicode: false, maxLength: 300, nullable: true, collation: OrdinalCollation.For(ActiveProvider)),
                    version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_outbox", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_at",
                table: "platform_audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_caller_id_at",
                table: "platform_audit",
                columns: new[] { "caller_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_disclosure_about_account_id_at",
                table: "platform_disclosure",
                columns: new[] { "about_account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_disclosure_at",
                table: "platform_disclosure",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_idempotency_kept_at",
                table: "platform_idempotency",
                column: "kept_at");

            migrationBuilder.CreateIndex(
                name: "ix_platform_idempotency_request",
                table: "platform_idempotency",
                columns: new[] { "caller_id", "mutation", "key", "caller_kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_delivered_at",
                table: "platform_outbox",
                column: "delivered_at",
                filter: "delivered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_due_at",
                table: "platform_outbox",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_parked_at",
                table: "platform_outbox",
                column: "parked_at",
                filter: "parked_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_audit");

            migrationBuilder.DropTable(
                name: "platform_disclosure");

            migrationBuilder.DropTable(
                name: "platform_idempotency");

            migrationBuilder.DropTable(
                name: "platform_outbox");
        }
    }
}
