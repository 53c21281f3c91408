using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Headless.Files.Uploads;

/// <summary>A secret that lets whoever holds it send one file. Only its hash is kept.</summary>
internal static class UploadTicket
{
    /// <summary>How long a ticket may be used. This product's choice.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int Bytes = 24;

    /// <summary>A new ticket: 192 random bits.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a ticket.</summary>
    public static string Hash(string ticket) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));

    /// <summary>The path that a file is sent to.</summary>
    public static string PathOf(string ticket) => $"/uploads/{ticket}";
}
