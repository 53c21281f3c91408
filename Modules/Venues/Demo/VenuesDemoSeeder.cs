using Headless.Access.Contracts;
using Headless.Membership.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;
using Headless.Venues.Places;

namespace Headless.Venues.Demo;

/// <summary>Seeds invented venues near the middle of real districts, and bookings of the demo's members. Only the districts' names and positions are real.</summary>
internal sealed class VenuesDemoSeeder(
    ModuleDb<VenuesModule> db, IOrganizationDirectory organizations, IDemoSignIns signIns, IAccountDirectory accounts, IMembershipDirectory members, TimeProvider time)
    : IDemoSeeder
{
    /// <inheritdoc/>
    public Type Module => typeof(VenuesModule);

    /// <inheritdoc/>
    public string Title => "职工文体场馆 · Venues";

    /// <inheritdoc/>
    public async Task SeedAsync(DemoSettings settings, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var demo = new DemoVenues();
        var random = new Random(settings.Seed);
        foreach (var place in DemoPlace.All)
        {
            if (await organizations.FindByCodeAsync(place.Code, cancellationToken) is { } organization)
            {
                demo.Add(place, organization, random);
            }
        }

        AddAll(demo.Venues);
        AddAll(demo.Spaces);
        await db.SaveAsync(cancellationToken);
        progress.Report(0.7);
        await SeedBookingsAsync(demo, cancellationToken);
        progress.Report(1);
    }

    private async Task SeedBookingsAsync(DemoVenues demo, CancellationToken cancellationToken)
    {
        var courts = demo.Spaces.Where(s => s is { SlotMinutes: 60, MemberPriceFen: > 0 } && demo.Venues.Any(v => v.Id == s.VenueId && v.Level == VenueLevel.Center)).ToList();
        var bookings = new DemoBookings(demo.Venues, time.UtcNow());
        var booked = 0;
        foreach (var signIn in await signIns.ListAsync(cancellationToken))
        {
            if (booked < courts.Count
                && await accounts.FindAsync(DemoSignIn.SubjectPrefix + signIn.Name, cancellationToken) is { } account
                && await members.FindByAccountAsync(account.Id, cancellationToken) is { } member)
            {
                bookings.Add(account.Id, member, courts[booked++]);
            }
        }

        AddAll(bookings.Bookings);
        await db.SaveAsync(cancellationToken);
        AddAll(bookings.Slots);
        await db.SaveAsync(cancellationToken);
    }

    private void AddAll<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var row in rows)
        {
            db.Add(row);
        }
    }
}
