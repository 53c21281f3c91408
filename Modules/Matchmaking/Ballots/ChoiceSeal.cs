using Headless.Sdk;

namespace Headless.Matchmaking.Ballots;

/// <summary>
/// Seals the choices of a ballot. Every sealed set has the same length whatever it holds, so that not even the number of choices can be read from it; and it opens only as the ballot it was made for, so that nobody
/// who writes to the database can pass one person's choices off as another's.
/// </summary>
/// <param name="box">The secrets' box.</param>
[Service]
internal sealed class ChoiceSeal(ISecretBox box)
{
    /// <summary>The most choices that a round allows. This product's choice.</summary>
    public const int MostChoices = 20;

    /// <summary>The most bytes of sealed choices.</summary>
    public const int SealedLength = 600;

    private const string Purpose = "matchmaking.choices";
    private const int IdLength = 16;

    /// <summary>Seals choices.</summary>
    /// <param name="ballotId">The ballot they are of.</param>
    /// <param name="chosen">The chosen participants.</param>
    public byte[] Seal(Guid ballotId, IReadOnlyCollection<Guid> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Count, MostChoices);
        Span<byte> plain = stackalloc byte[MostChoices * IdLength];
        foreach (var (index, id) in chosen.Index())
        {
            id.TryWriteBytes(plain[(index * IdLength)..], bigEndian: true, out _);
        }

        return box.Seal(Purpose, plain, ballotId);
    }

    /// <summary>Opens choices.</summary>
    /// <param name="ballotId">The ballot they are of.</param>
    /// <param name="sealedChoices">What was sealed.</param>
    /// <returns>The chosen participants.</returns>
    public IReadOnlySet<Guid> Open(Guid ballotId, byte[] sealedChoices) =>
        box.Open(Purpose, sealedChoices, ballotId).Chunk(IdLength).Select(id => new Guid(id, bigEndian: true)).Where(id => id != Guid.Empty).ToHashSet();
}
