using System.Collections.Concurrent;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Benefits.Campaigns;

/// <summary>
/// What a host remembers of published campaigns, so that the morning's rush reads none: their terms, which never change, and that their stock is gone, which never comes back. Nothing is decided here that the database
/// does not decide again, but "sold out".
/// </summary>
/// <param name="time">Tells how old a memory is.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class CampaignBoard(TimeProvider time)
{
    /// <summary>How long a memory serves: so late a host hears that a union was moved in the tree. This product's choice.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Posted> _posted = new(StringComparer.Ordinal);

    /// <summary>The terms, if the host remembers them.</summary>
    /// <param name="code">The campaign's code.</param>
    /// <returns>The terms; null when they must be read.</returns>
    public CampaignTerms? Find(string code) => _posted.TryGetValue(code, out var posted) && time.UtcNow() - posted.ReadAt < Memory ? posted.Terms : null;

    /// <summary>Remembers terms that were read.</summary>
    /// <param name="terms">The terms.</param>
    public void Post(CampaignTerms terms) =>
        _posted.AddOrUpdate(terms.Code, _ => new(terms, time.UtcNow(), false), (_, old) => new(terms, time.UtcNow(), old.IsSoldOut));

    /// <summary>Remembers that a statement found no stock.</summary>
    /// <param name="terms">The campaign.</param>
    public void PostSoldOut(CampaignTerms terms) => _posted[terms.Code] = new(terms, time.UtcNow(), true);

    /// <summary>Whether the stock is known to be gone.</summary>
    /// <param name="terms">The campaign.</param>
    /// <returns>True when a statement of this host found none.</returns>
    public bool IsSoldOut(CampaignTerms terms) => _posted.TryGetValue(terms.Code, out var posted) && posted.IsSoldOut;

    private sealed record Posted(CampaignTerms Terms, DateTime ReadAt, bool IsSoldOut);
}
