using Headless.Sdk;

namespace Headless.Platform.Disclosures;

/// <summary>A sensitive value that was shown in full: who saw which of whose, when and why. The value itself is not here. Nobody changes it.</summary>
internal sealed class DisclosureEntry : IEntity
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>When it was shown, UTC.</summary>
    [Exposed(Filter = true, Order = true)]
    public required DateTime At { get; init; }

    /// <summary>The type of the object, such as <c>MutualAidClaim</c>.</summary>
    [Exposed(Filter = true)]
    public required string Subject { get; init; }

    /// <summary>The id of the object's row.</summary>
    [Exposed(Filter = true)]
    public required Guid SubjectId { get; init; }

    /// <summary>The account of the person whom it is about.</summary>
    public required Guid? AboutAccountId { get; init; }

    /// <summary>The fields that were shown, between commas.</summary>
    [Exposed]
    public required string Fields { get; init; }

    /// <summary>Why, in the words of who asked.</summary>
    [Exposed]
    public required string Reason { get; init; }

    /// <summary>What kind of caller saw it.</summary>
    [Exposed(Filter = true)]
    public required CallerKind CallerKind { get; init; }

    /// <summary>The caller who saw it, for administrators.</summary>
    [Exposed(Filter = true, Permission = PlatformPermissions.ReadDisclosures)]
    public required Guid? CallerId { get; init; }

    /// <summary>The path of the organization for which it was shown.</summary>
    [Exposed(Filter = true)]
    public required string? Path { get; init; }

    /// <summary>What the log calls the request, for administrators.</summary>
    [Exposed(Permission = PlatformPermissions.ReadDisclosures)]
    public required string? CorrelationId { get; init; }
}
