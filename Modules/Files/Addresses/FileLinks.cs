using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Headless.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Headless.Files.Addresses;

/// <summary>Links that tell by themselves which file they lead to and until when. Nothing is stored for them, and nobody without the key makes or reads one.</summary>
/// <param name="box">Seals them.</param>
/// <param name="time">Tells the time.</param>
[Service(ServiceLifetime.Singleton)]
internal sealed class FileLinks(ISecretBox box, TimeProvider time)
{
    /// <summary>How long a link leads to its file. This product's choice.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Purpose = "files.link";
    private const int MaxToken = 200;

    /// <summary>The path of a new link.</summary>
    public string To(Guid fileId)
    {
        var expires = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return $"/files/{Base64Url.EncodeToString(box.Seal(Purpose, string.Create(CultureInfo.InvariantCulture, $"{fileId:N}{expires}")))}";
    }

    /// <summary>Where a link leads.</summary>
    /// <param name="token">The link's last part.</param>
    /// <returns>The file; null when the link was not made here or has expired.</returns>
    public Guid? Open(string token)
    {
        if (token.Length > MaxToken || !Base64Url.IsValid(token))
        {
            return null;
        }

        try
        {
            var text = box.Open(Purpose, Base64Url.DecodeFromChars(token));
            var expires = long.Parse(text.AsSpan(32), CultureInfo.InvariantCulture);
            return time.GetUtcNow().ToUnixTimeSeconds() < expires ? Guid.ParseExact(text.AsSpan(0, 32), "N") : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
