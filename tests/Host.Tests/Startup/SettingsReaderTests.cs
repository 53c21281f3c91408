using Headless.Data;
using Headless.Engine.Errors;
using Headless.Host.Startup;
using Microsoft.Extensions.Configuration;

namespace Headless.Host.Tests.Startup;

public sealed class SettingsReaderTests : IDisposable
{
    private const string Secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly string _folder = Directory.CreateTempSubdirectory("headless-settings-").FullName;

    [Fact]
    public void In_development_nothing_need_be_set()
    {
        var settings = Read(isDevelopment: true);

        Assert.Equal(DatabaseProvider.Sqlite, settings.Database.Provider);
        Assert.Equal($"Data Source={Path.Combine(_folder, "headless.db")}", settings.Database.ConnectionString);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "plugins"), settings.PluginsFolder);
        Assert.Equal((Language.Chinese, 2_000, false), (settings.Language, settings.DemoMembers, settings.StopOnPluginFailure));
        Assert.Equal((1_000_000, Environment.ProcessorCount), (settings.CostPerMinute, settings.MaxHeavyQueries));
        Assert.Equal(32, settings.MasterSecret.Length);
        Assert.True(File.Exists(Path.Combine(_folder, "headless.secret")));
    }

    [Fact]
    public void In_production_the_secret_must_be_given()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(isDevelopment: false));

        Assert.Equal(
            ["Security:MasterSecret is missing; make one with: openssl rand -base64 32. Keep it: what is sealed with it cannot be read without it."], refused.Problems);
        Assert.Equal(32, Read(isDevelopment: false, ("Security:MasterSecret", Secret)).MasterSecret.Length);
    }

    [Fact]
    public void Demo_sign_ins_cannot_be_switched_on_in_production()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(isDevelopment: false, ("Security:MasterSecret", Secret), ("Demo:SignIns", "true")));

        Assert.Equal(["Demo:SignIns cannot be switched on outside Development."], refused.Problems);
    }

    [Fact]
    public void Only_trusted_documents_need_a_folder_that_exists()
    {
        const string Folder = "GraphQL:TrustedDocuments:Folder";
        Assert.Equal((null, false), Trusted(Read(isDevelopment: true)));
        Assert.Equal((_folder, true), Trusted(Read(isDevelopment: true, (Folder, "."), ("GraphQL:TrustedDocuments:Only", "true"))));

        var absent = Assert.Throws<StartRefusedException>(() => Read(isDevelopment: true, (Folder, "absent"), ("GraphQL:TrustedDocuments:Fodler", "x")));
        Assert.Equal(["GraphQL:TrustedDocuments:Fodler is no setting; GraphQL:TrustedDocuments has Folder, Only.", $"{Folder} is \"absent\"; there is no such folder."], absent.Problems);
        var none = Assert.Throws<StartRefusedException>(() => Read(isDevelopment: true, ("GraphQL:TrustedDocuments:Only", "true")));
        Assert.Equal([$"{Folder} is missing, and GraphQL:TrustedDocuments:Only is true: no request could be answered."], none.Problems);

        static (string?, bool) Trusted(HostSettings settings) => (settings.TrustedDocuments.Folder?.TrimEnd(Path.DirectorySeparatorChar), settings.TrustedDocuments.Only);
    }

    [Fact]
    public void All_problems_are_named_in_one_message()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(
            isDevelopment: false,
            ("Database:Provider", "Oracle"),
            ("Database:Server", "x"),
            ("ConnectionStrings:Headless", "Data Source=absent/headless.db"),
            ("Plugins:OnFailure", "Ignore"),
            ("Language:Default", "fr"),
            ("GraphQL:Introspection", "maybe"),
            ("GraphQL:Executor", "Guess"),
            ("GraphQL:MaxHeavyQueries", "0"),
            ("GraphQL:MaxHeavyQuery", "1"),
            ("Demo:Members", "-1"),
            ("Security:MasterSecret", "secret"),
            ("Authentication:SigningKeys:0", "secret")));

        Assert.Equal(
        [
            "Database:Server is no setting; Database has Provider, Writes.",
            "GraphQL:MaxHeavyQuery is no setting; GraphQL has Introspection, Executor, CostPerMinute, MaxHeavyQueries, TrustedDocuments.",
            "Database:Provider is \"Oracle\"; choose Sqlite, PostgreSql, SqlServer.",
            $"ConnectionStrings:Headless names a file in {Path.Combine(_folder, "absent")}, which does not exist.",
            "Plugins:OnFailure is \"Ignore\"; choose Continue, Stop.",
            "Language:Default is \"fr\"; choose zh-CN or en.",
            "Demo:Members is \"-1\"; give a whole number from 0 to 1000000.",
            "Security:MasterSecret must be at least 32 random bytes in base64; make one with: openssl rand -base64 32",
            "Authentication:Audience is missing; without it tokens made for other services would be accepted.",
            "Authentication:Issuer is missing; it is needed where Authentication:SigningKeys are given without Authentication:Authority.",
            "Authentication:SigningKeys:0 must be a public RSA or EC key in PEM.",
            "GraphQL:Introspection is \"maybe\"; choose true or false.",
            "GraphQL:Executor is \"Guess\"; choose Plan, BuiltIn.",
            "GraphQL:MaxHeavyQueries is \"0\"; give a whole number from 1 to 1000.",
        ], refused.Problems);
        Assert.Equal($"The settings are not valid:{string.Concat(refused.Problems.Select(p => $"{Environment.NewLine}  - {p}"))}", refused.Message);
    }

    [Fact]
    public void A_server_database_needs_a_connection_string()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(isDevelopment: true, ("Database:Provider", "postgresql")));

        Assert.Equal(["ConnectionStrings:Headless is missing; PostgreSql needs it."], refused.Problems);
    }

    [Fact]
    public void Disabled_plugins_are_a_list_or_names_with_commas()
    {
        Assert.Equal(["a", "b"], Read(isDevelopment: true, ("Plugins:Disabled", "a, b")).DisabledPlugins);
        Assert.Equal(["a", "b"], Read(isDevelopment: true, ("Plugins:Disabled:0", "a"), ("Plugins:Disabled:1", "b")).DisabledPlugins);
    }

    [Fact]
    public void A_module_finds_its_own_settings_in_any_case_and_no_empty_ones()
    {
        var settings = new ModuleSettings(Read(isDevelopment: false, ("Security:MasterSecret", Secret), ("Modules:Marketplace:PaymentProvider", "sandbox"), ("Modules:Marketplace:Other", "")));

        Assert.Equal("sandbox", settings.Find("marketplace", "paymentProvider"));
        Assert.Null(settings.Find("Marketplace", "Other"));
        Assert.Null(settings.Find("Venues", "PaymentProvider"));
        Assert.False(settings.IsDevelopment);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private HostSettings Read(bool isDevelopment, params (string Key, string Value)[] settings) => new SettingsReader(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), isDevelopment, _folder).Read();
}
