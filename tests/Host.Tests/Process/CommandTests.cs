using System.Net;

namespace Headless.Host.Tests.Process;

/// <summary>The program as an operator meets it: real second processes.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Development = "Development";
    private const string Secret = "--Security:MasterSecret=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly HostProgram _host = new();

    [Theory]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("schema", "export")]
    [InlineData("schema", "explain")]
    [InlineData("keys", "create")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        var (exitCode, output, error) = await _host.RunAsync("", [.. command, "--help"]);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains($"Headless.Host {string.Join(' ', command)}", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'migrat'.", "migrat")]
    [InlineData("Option '--name' is required.", "keys", "create", "--scopes", "a", "--organization", "33")]
    [InlineData("--Demo:Members needs a value.", "--Demo:Members")]
    public async Task Bad_input_is_said_on_standard_error(string message, params string[] command)
    {
        var (exitCode, _, error) = await _host.RunAsync("", command);

        Assert.Equal((1, message), (exitCode, error.Trim()));
    }

    [Fact]
    public async Task Production_without_a_secret_does_not_start()
    {
        var (exitCode, output, error) = await _host.RunAsync("Production");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal(
            $"The settings are not valid:{Environment.NewLine}"
            + $"  - Security:MasterSecret is missing; make one with: openssl rand -base64 32. Keep it: what is sealed with it cannot be read without it.{Environment.NewLine}",
            error);
        Assert.Empty(Directory.GetFiles(_host.Folder));
    }

    [Fact]
    public async Task Seeding_is_refused_in_production()
    {
        var (exitCode, _, error) = await _host.RunAsync("Production", "seed", Secret);

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"There is no demo data here:{Environment.NewLine}  - The demo and its sign-ins exist in Development only; use --environment Development on a developer's machine.{Environment.NewLine}",
            error);
    }

    [Fact]
    public async Task A_key_is_all_that_stands_on_standard_output()
    {
        await _host.RunAsync(Development, "seed", "--Demo:Members=20");

        var (exitCode, output, error) = await _host.RunAsync(Development, "keys", "create", "--name", "Partner", "--scopes", "*", "--organization", "3301");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"^hl_live_[A-Za-z0-9]+_[A-Za-z0-9_-]+\r?\n$", output);

        var (failed, nothing, why) = await _host.RunAsync(Development, "keys", "create", "--name", "Partner", "--scopes", "members.fly", "--organization", "3301");

        Assert.Equal((1, ""), (failed, nothing));
        Assert.StartsWith($"The key was not made:{Environment.NewLine}  - These are not scopes: \"members.fly\". Choose from: ", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_is_filled_once_and_serves_again_without_it()
    {
        var first = await _host.ServeAsync(Development, "Headless is ready", "/health/ready", "--Demo:Members=20");
        var second = await _host.ServeAsync(Development, "Headless is ready", "/health/ready", "--Demo:Members=20");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.True(first.Output.Split('\n').Length > second.Output.Split('\n').Length, $"{first.Output}{second.Output}");
        Assert.True(File.Exists(Path.Combine(_host.Folder, "headless.db")));
    }

    [Fact]
    public async Task Production_serves_without_demo_sign_ins()
    {
        var page = await _host.ServeAsync("Production", "Headless is ready", "/demo/sign-ins", Secret);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.DoesNotContain("demo:", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_explained_and_an_unknown_one_refused()
    {
        var known = await _host.RunAsync(Development, "schema", "explain", "UnionOrganization.name");
        var unknown = await _host.RunAsync(Development, "schema", "explain", "UnionOrganization.colour");

        Assert.Equal((0, ""), (known.ExitCode, known.Error));
        Assert.StartsWith("field        UnionOrganization.name: String!\n", known.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.StartsWith($"Nothing to explain:{Environment.NewLine}  - UnionOrganization has no field 'colour'. It has: ", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_exported_without_a_database()
    {
        var (exitCode, _, error) = await _host.RunAsync(Development, "schema", "export", "--out", "contract");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("\"\"\"", await File.ReadAllTextAsync(Path.Combine(_host.Folder, "contract", "schema.graphql")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_host.Folder, "contract", "errors.json")));
        Assert.True(File.Exists(Path.Combine(_host.Folder, "contract", "modules", "organizations.graphql")));
        Assert.False(File.Exists(Path.Combine(_host.Folder, "headless.db")));
    }

    public void Dispose() => _host.Dispose();
}
