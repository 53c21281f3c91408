using Headless.Sdk;

namespace Headless.Platform.Requests;

/// <summary>A request that may come twice, and what it came to. Written with the commit of what it did, so that there is never one without the other.</summary>
internal sealed class KeptRequest : IEntity
{
    /// <summary>How long a request is recognised. This product's choice.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <summary>Who sent it.</summary>
    public required CallerKind CallerKind { get; init; }

    /// <summary>The account's or key's id.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>The mutation's name in the schema.</summary>
    public required string Mutation { get; init; }

    /// <summary>The caller's own key.</summary>
    public required string Key { get; init; }

    /// <summary>A keyed fingerprint of the input: it says whether two requests are the same, and nobody who reads the table can test a guess about what was sent.</summary>
    public required byte[] Input { get; init; }

    /// <summary>What it came to: ids of rows, and values as they were.</summary>
    public required string Result { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTime KeptAt { get; init; }
}
