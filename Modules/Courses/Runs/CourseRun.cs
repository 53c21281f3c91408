using Headless.Courses.Admission;
using Headless.Courses.Catalog;
using Headless.Courses.Contracts;
using Headless.Organizations.Contracts;
using Headless.Sdk;

namespace Headless.Courses.Runs;

/// <summary>A group of people who take a course in the same weeks. It has so many seats; whoever comes later waits in line.</summary>
internal sealed class CourseRun : IEntity
{
    /// <summary>The most seats of a run. This product's choice.</summary>
    public const int MostSeats = 10_000;

    /// <inheritdoc/>
    public Guid Id { get; init; }

    /// <summary>The id of its course.</summary>
    public required Guid CourseId { get; init; }

    /// <summary>Its course.</summary>
    [Exposed(Filter = true)]
    public Course? Course { get; private set; }

    /// <summary>The id of the union that offers it, its course's.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The union that offers it.</summary>
    [Exposed(Filter = true)]
    public OrganizationRef? Organization { get; private set; }

    /// <summary>Whether everybody sees it; otherwise only officers of the union that offers it. A run of a course that is not published never is.</summary>
    [Exposed(Filter = true)]
    public required bool IsPublished { get; init; }

    /// <summary>What tells it from other runs of the course, such as <c>2026年冬季班</c>.</summary>
    [Exposed(Filter = true)]
    public required string Title { get; init; }

    /// <summary>Its first day, in China's time.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly StartsOn { get; init; }

    /// <summary>Its last day, in China's time.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateOnly EndsOn { get; init; }

    /// <summary>When enrolling begins, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime EnrollFrom { get; init; }

    /// <summary>When enrolling ends, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime EnrollUntil { get; init; }

    /// <summary>How it is held.</summary>
    [Exposed(Filter = true)]
    public required DeliveryMode Delivery { get; init; }

    /// <summary>How many seats it has.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int Capacity { get; init; }

    /// <summary>How many of them are free. While one is, nobody waits.</summary>
    [Exposed(Filter = true, Order = true)]
    public required int SeatsLeft { get; init; }

    /// <summary>How many people wait for a seat.</summary>
    [Exposed(Filter = true, Order = true)]
    public int WaitlistCount { get; init; }

    /// <summary>The last number that was given out to somebody who waits.</summary>
    public long LastTicket { get; init; }

    /// <summary>Whom it is for.</summary>
    public required CourseAudience Audience { get; init; }

    /// <summary>The employment forms that it is for, in the form of <see cref="Admission.EmploymentForms"/>.</summary>
    public required string EmploymentForms { get; init; }

    /// <summary>The account of its teacher.</summary>
    public required Guid? TeacherAccountId { get; init; }

    /// <summary>Whom it is for.</summary>
    public CourseEligibility Eligibility => new(Audience, Admission.EmploymentForms.Read(EmploymentForms));
}
