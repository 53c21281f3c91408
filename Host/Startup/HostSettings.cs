using Headless.Data;
using Headless.Engine.Errors;
using Headless.Engine.Http.Trusted;
using Headless.Engine.Plan;

namespace Headless.Host.Startup;

/// <summary>How this host runs, read once and checked as a whole.</summary>
/// <param name="IsDevelopment">Whether this is a developer's machine: demo data and demo sign-ins exist there only.</param>
/// <param name="Database">The database.</param>
/// <param name="PluginsFolder">The full path of the folder whose folders are the plugins.</param>
/// <param name="DisabledPlugins">Ids of plugins that stay off.</param>
/// <param name="StopOnPluginFailure">Whether a rejected plugin stops the start.</param>
/// <param name="Language">The language of messages for callers who name none.</param>
/// <param name="DemoMembers">How many synthetic members the demo has.</param>
/// <param name="MasterSecret">The secret that all keys are derived from.</param>
/// <param name="Tokens">How persons' tokens are checked; null when none are accepted.</param>
/// <param name="Introspection">Whether the schema is described to whoever asks.</param>
/// <param name="Executor">What runs queries and mutations.</param>
/// <param name="CostPerMinute">What one caller may spend in a minute, in points of cost; 0: as much as she likes.</param>
/// <param name="MaxHeavyQueries">How many dear queries run at once.</param>
/// <param name="TrustedDocuments">Which documents are trusted, and whether others run.</param>
/// <param name="Modules">Settings of modules, by the module's name, a colon and the key, in any case.</param>
internal sealed record HostSettings(
    bool IsDevelopment,
    DatabaseOptions Database,
    string PluginsFolder,
    IReadOnlyList<string> DisabledPlugins,
    bool StopOnPluginFailure,
    Language Language,
    int DemoMembers,
    byte[] MasterSecret,
    TokenSettings? Tokens,
    bool Introspection,
    Executor Executor,
    int CostPerMinute,
    int MaxHeavyQueries,
    TrustedDocumentOptions TrustedDocuments,
    IReadOnlyDictionary<string, string> Modules);

/// <summary>How persons' tokens are checked.</summary>
/// <param name="Authority">The address of the identity provider, whose keys are fetched; null when the keys are given.</param>
/// <param name="Issuer">The issuer that a token must name; null: the authority's own.</param>
/// <param name="Audience">The audience that a token must name.</param>
/// <param name="SigningKeys">Public keys in PEM, when there is no authority to fetch them from.</param>
internal sealed record TokenSettings(string? Authority, string? Issuer, string Audience, IReadOnlyList<string> SigningKeys);
