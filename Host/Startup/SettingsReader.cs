using System.Globalization;
using Headless.Data;
using Headless.Engine.Errors;
using Headless.Engine.Http.Trusted;
using Headless.Engine.Plan;

namespace Headless.Host.Startup;

/// <summary>Reads the settings and reports all that is wrong with them in one message.</summary>
/// <param name="configuration">Files, environment and command line.</param>
/// <param name="isDevelopment">Whether this is a developer's machine.</param>
/// <param name="workingDirectory">Where relative paths begin.</param>
internal sealed class SettingsReader(IConfiguration configuration, bool isDevelopment, string workingDirectory)
{
    private const int MaxDemoMembers = 1_000_000;
    private const int MaxCostPerMinute = 1_000_000_000;
    private const int MostHeavyQueries = 1_000;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Database"] = ["Provider", "Writes"],
        ["Demo"] = ["Members", "SignIns"],
        ["Plugins"] = ["Folder", "Disabled", "OnFailure"],
        ["GraphQL"] = ["Introspection", "Executor", "CostPerMinute", "MaxHeavyQueries", "TrustedDocuments"],
        ["GraphQL:TrustedDocuments"] = ["Folder", "Only"],
        ["Language"] = ["Default"],
        ["Security"] = ["MasterSecret"],
        ["Authentication"] = ["Authority", "Issuer", "Audience", "SigningKeys"],
    };

    private readonly List<string> _problems = [];

    /// <summary>Reads the settings.</summary>
    /// <returns>The settings.</returns>
    /// <exception cref="StartRefusedException">Something is wrong with them.</exception>
    public HostSettings Read()
    {
        RefuseUnknown();
        var provider = Choice("Database:Provider", DatabaseProvider.Sqlite);
        var connection = ConnectionString(provider);
        var settings = new HostSettings(
            isDevelopment,
            new DatabaseOptions { Provider = provider, ConnectionString = connection.Text, Writes = Choice("Database:Writes", SqliteWrites.Shared) },
            Path.GetFullPath(configuration["Plugins:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "plugins"), workingDirectory),
            DisabledPlugins(),
            Choice("Plugins:OnFailure", OnPluginFailure.Continue) == OnPluginFailure.Stop,
            DefaultLanguage(),
            Number("Demo:Members", 2_000, 0, MaxDemoMembers),
            MasterSecret(connection.Folder),
            Tokens(),
            Switch("GraphQL:Introspection", isDevelopment),
            Choice("GraphQL:Executor", Executor.Plan),
            Number("GraphQL:CostPerMinute", 1_000_000, 0, MaxCostPerMinute),
            Number("GraphQL:MaxHeavyQueries", Environment.ProcessorCount, 1, MostHeavyQueries),
            TrustedDocuments(),
            ModulesOwn());
        RefuseDemoSignIns();
        RefuseAddresses();
        return _problems.Count == 0 ? settings : throw new StartRefusedException("The settings are not valid:", _problems);
    }

    private void RefuseUnknown()
    {
        foreach (var (section, keys) in Known)
        {
            foreach (var child in configuration.GetSection(section).GetChildren().Where(c => !keys.Contains(c.Key, StringComparer.OrdinalIgnoreCase)))
            {
                _problems.Add($"{section}:{child.Key} is no setting; {section} has {string.Join(", ", keys)}.");
            }
        }
    }

    private (string Text, string Folder) ConnectionString(DatabaseProvider provider)
    {
        var text = configuration.GetConnectionString("Headless");
        if (provider == DatabaseProvider.Sqlite)
        {
            return SqliteFile.Locate(string.IsNullOrWhiteSpace(text) ? "Data Source=headless.db" : text, workingDirectory, _problems);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            _problems.Add($"ConnectionStrings:Headless is missing; {provider} needs it.");
        }
        else if (!new DatabaseOptions { Provider = provider, ConnectionString = text }.IsReadable)
        {
            _problems.Add($"ConnectionStrings:Headless is no connection string for {provider}.");
        }

        return (text ?? "", workingDirectory);
    }

    private byte[] MasterSecret(string folder)
    {
        if (configuration["Security:MasterSecret"] is { Length: > 0 } text)
        {
            if (Security.MasterSecret.TryParse(text, out var secret))
            {
                return secret;
            }

            _problems.Add("Security:MasterSecret must be at least 32 random bytes in base64; make one with: openssl rand -base64 32");
        }
        else if (isDevelopment)
        {
            return Security.MasterSecret.ReadOrCreate(folder);
        }
        else
        {
            _problems.Add("Security:MasterSecret is missing; make one with: openssl rand -base64 32. Keep it: what is sealed with it cannot be read without it.");
        }

        return [];
    }

    private TokenSettings? Tokens()
    {
        var section = configuration.GetSection("Authentication");
        var authority = section["Authority"];
        var keys = section.GetSection("SigningKeys").GetChildren().Select(c => c.Value ?? "").ToList();
        if (string.IsNullOrWhiteSpace(authority) && keys.Count == 0)
        {
            return null;
        }

        var audience = section["Audience"];
        var issuer = section["Issuer"];
        if (string.IsNullOrWhiteSpace(audience))
        {
            _problems.Add("Authentication:Audience is missing; without it tokens made for other services would be accepted.");
        }

        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(issuer))
        {
            _problems.Add("Authentication:Issuer is missing; it is needed where Authentication:SigningKeys are given without Authentication:Authority.");
        }

        if (!string.IsNullOrWhiteSpace(authority) && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && (uri.Scheme == "https" || (isDevelopment && uri.IsLoopback))))
        {
            _problems.Add("Authentication:Authority must be an https address.");
        }

        _problems.AddRange(keys.Where(k => !Security.SigningKeys.IsValid(k)).Select((_, i) => $"Authentication:SigningKeys:{i} must be a public RSA or EC key in PEM."));
        return new(authority, issuer, audience ?? "", keys);
    }

    private TrustedDocumentOptions TrustedDocuments()
    {
        const string Folder = "GraphQL:TrustedDocuments:Folder";
        var folder = configuration[Folder] is { Length: > 0 } path ? Path.GetFullPath(path, workingDirectory) : null;
        var only = Switch("GraphQL:TrustedDocuments:Only", fallback: false);
        if (folder is null && only)
        {
            _problems.Add($"{Folder} is missing, and GraphQL:TrustedDocuments:Only is true: no request could be answered.");
        }
        else if (folder is not null && !Directory.Exists(folder))
        {
            _problems.Add($"{Folder} is \"{configuration[Folder]}\"; there is no such folder.");
        }

        return new() { Folder = folder, Only = only };
    }

    private void RefuseDemoSignIns()
    {
        if (!isDevelopment && configuration["Demo:SignIns"] is { } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add("Demo:SignIns cannot be switched on outside Development.");
        }
    }

    private Dictionary<string, string> ModulesOwn() => configuration.GetSection("Modules").AsEnumerable(makePathsRelative: true)
        .Where(s => s.Value is not null)
        .ToDictionary(s => s.Key, s => s.Value!, StringComparer.OrdinalIgnoreCase);

    private void RefuseAddresses()
    {
        var addresses = (configuration["urls"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        _problems.AddRange(addresses.Where(a => !ListenAddress.IsValid(a)).Select(a => $"\"{a}\" is no address to listen on; write http://localhost:5000."));
    }

    private IReadOnlyList<string> DisabledPlugins()
    {
        var section = configuration.GetSection("Plugins:Disabled");
        return section.Value is { } list
            ? list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. section.GetChildren().Select(c => c.Value).OfType<string>()];
    }

    private Language DefaultLanguage()
    {
        switch (configuration["Language:Default"])
        {
            case null or "" or "zh-CN":
                return Language.Chinese;
            case "en":
                return Language.English;
            case var other:
                _problems.Add($"Language:Default is \"{other}\"; choose zh-CN or en.");
                return Language.Chinese;
        }
    }

    private bool Switch(string key, bool fallback)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        _problems.Add($"{key} is \"{text}\"; choose true or false.");
        return fallback;
    }

    private T Choice<T>(string key, T fallback)
        where T : struct, Enum
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        if (Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
        {
            return Enum.Parse<T>(name);
        }

        _problems.Add($"{key} is \"{text}\"; choose {string.Join(", ", Enum.GetNames<T>())}.");
        return fallback;
    }

    private int Number(string key, int fallback, int least, int most)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{key} is \"{text}\"; give a whole number from {least} to {most}."));
        return fallback;
    }

    private enum OnPluginFailure
    {
        Continue,
        Stop,
    }
}
