using System.Security.Cryptography;
using System.Text;
using Headless.Host.Startup;

namespace Headless.Host.Security;

/// <summary>The one secret that all keys are derived from.</summary>
internal static class MasterSecret
{
    /// <summary>The file that holds a developer's own, beside her database.</summary>
    public const string FileName = "headless.secret";

    private const int MinBytes = 32;

    /// <summary>Reads a secret.</summary>
    /// <param name="base64">At least 32 bytes in base64.</param>
    /// <param name="secret">The bytes.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string base64, out byte[] secret)
    {
        var buffer = new byte[base64.Length];
        var ok = Convert.TryFromBase64String(base64.Trim(), buffer, out var length) && length >= MinBytes;
        secret = ok ? buffer[..length] : [];
        return ok;
    }

    /// <summary>A developer's secret, made the first time. Only the user herself may read the file.</summary>
    /// <param name="folder">The database's folder.</param>
    /// <returns>The secret.</returns>
    public static byte[] ReadOrCreate(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
        {
            Create(file);
        }

        return TryParse(File.ReadAllText(file), out var secret)
            ? secret
            : throw new StartRefusedException("The master secret cannot be read:", [$"{file} does not hold one. Delete it and the database beside it, and start again."]);
    }

    // Moved into place whole, and by one of several hosts that start together: to move is to look first and to rename then, so that the second would put hers over the first's.
    private static void Create(string file)
    {
        using var turn = new Mutex(false, $"headless-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(file))))[..32]}");
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever had the turn died of something; it is this host's now.
        }

        try
        {
            if (!File.Exists(file))
            {
                Write(file);
            }
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static void Write(string file)
    {
        var draft = $"{file}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(MinBytes)));
        }

        File.Move(draft, file);
    }
}
