using Headless.Access.Accounts;
using Headless.Access.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Microsoft.EntityFrameworkCore;

namespace Headless.Access.Demo;

/// <summary>A registered demo sign-in.</summary>
internal sealed class DemoSignInRow : IEntity
{
    public Guid Id { get; init; }

    public int Position { get; init; }

    public required string Name { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    public StandingRoles Role { get; init; }

    public Guid AccountId { get; init; }

    public Account? Account { get; init; }

    public Guid OrganizationId { get; init; }

    public OrganizationRef? Organization { get; init; }
}

internal sealed class DemoSignInTables : IEntityContribution<AccessModule>
{
    public void Configure(ModelBuilder model) => model.Entity<DemoSignInRow>(s =>
    {
        s.ToTable("access_demo_sign_in");
        s.Property(x => x.Name).IsOrdinal(AccountTables.SubjectLength - DemoSignIn.SubjectPrefix.Length);
        s.Property(x => x.TitleZh).HasMaxLength(100);
        s.Property(x => x.TitleEn).HasMaxLength(100);
        s.HasIndex(x => x.Name).IsUnique();
        s.HasOne(x => x.Account).WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        s.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        s.Unscoped("shown to whoever tries the demo; empty elsewhere");
    });
}
