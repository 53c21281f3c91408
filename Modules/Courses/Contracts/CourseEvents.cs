using Headless.Sdk;

namespace Headless.Courses.Contracts;

/// <summary>Somebody on the waiting list has got a seat.</summary>
/// <param name="EnrollmentId">Her enrollment.</param>
/// <param name="RunId">The run.</param>
/// <param name="AccountId">Who she is.</param>
/// <param name="MemberId">The member; null when she is none.</param>
public sealed record EnrollmentPromoted(Guid EnrollmentId, Guid RunId, Guid AccountId, Guid? MemberId) : IDomainEvent;

/// <summary>Somebody has finished every lesson of a run and has her certificate.</summary>
/// <param name="EnrollmentId">Her enrollment.</param>
/// <param name="CourseId">The course.</param>
/// <param name="RunId">The run.</param>
/// <param name="AccountId">Who she is.</param>
/// <param name="MemberId">The member; null when she is none.</param>
/// <param name="CertificateNumber">The certificate's number.</param>
public sealed record CourseCompleted(Guid EnrollmentId, Guid CourseId, Guid RunId, Guid AccountId, Guid? MemberId, string CertificateNumber) : IDomainEvent;
