using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Headless.Membership.Migrations
{
    /// <inheritdoc />
    internal partial class MembersByUnion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_membership_member_organization_id_status",
                table: "membership_member");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_organization_id_id_status",
                table: "membership_member",
                columns: new[] { "organization_id", "id", "status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_membership_member_organization_id_id_status",
                table: "membership_member");

            migrationBuilder.CreateIndex(
                name: "ix_membership_member_organization_id_status",
                table: "membership_member",
                columns: new[] { "organization_id", "status" });
        }
    }
}
