using Headless.Host.Security;

namespace Headless.Host.Tests.Security;

public sealed class MasterSecretTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("headless-secret-").FullName;

    [Fact]
    public void It_is_made_once_and_only_its_user_may_read_it()
    {
        var first = MasterSecret.ReadOrCreate(_folder);

        Assert.Equal(32, first.Length);
        Assert.Equal(first, MasterSecret.ReadOrCreate(_folder));
        Assert.Equal([Path.Combine(_folder, "headless.secret")], Directory.GetFiles(_folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "headless.secret")));
        }
    }

    [Fact]
    public async Task Hosts_that_start_together_agree_on_one()
    {
        for (var round = 0; round < 50; round++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{round}")).FullName;
            using var start = new Barrier(16);
            var secrets = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return Convert.ToHexString(MasterSecret.ReadOrCreate(folder));
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(secrets.Distinct());
            Assert.Equal([Path.Combine(folder, "headless.secret")], Directory.GetFiles(folder));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("bm90IGxvbmcgZW5vdWdo")]
    [InlineData("a password of more than thirty-two characters")]
    public void What_is_no_secret_is_refused(string text) => Assert.False(MasterSecret.TryParse(text, out _));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
