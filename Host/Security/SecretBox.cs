using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Headless.Sdk;

namespace Headless.Host.Security;

/// <summary>Seals with AES-GCM under a key per purpose, which HKDF derives from the master secret.</summary>
/// <param name="masterSecret">The master secret.</param>
internal sealed class SecretBox(byte[] masterSecret) : ISecretBox
{
    // The first byte of a sealed value; another algorithm gets another number.
    private const byte Format = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int Overhead = 1 + NonceBytes + TagBytes;

    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public byte[] Seal(string purpose, string value) => Seal(Key("seal", purpose), Encoding.UTF8.GetBytes(value), []);

    /// <inheritdoc/>
    public string Open(string purpose, byte[] sealedValue) => Encoding.UTF8.GetString(Open(Key("seal", purpose), sealedValue, []));

    /// <inheritdoc/>
    public byte[] Seal(string purpose, ReadOnlySpan<byte> content, Guid of) => Seal(Key("content", purpose), content, of.ToByteArray());

    /// <inheritdoc/>
    public byte[] Open(string purpose, byte[] sealedContent, Guid of) => Open(Key("content", purpose), sealedContent, of.ToByteArray());

    /// <inheritdoc/>
    public byte[] Fingerprint(string purpose, string value) => HMACSHA256.HashData(Key("fingerprint", purpose), Encoding.UTF8.GetBytes(value));

    /// <summary>A key for the engine's cursors.</summary>
    /// <returns>32 bytes.</returns>
    public byte[] CursorKey() => Key("cursor", "lists");

    private static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var sealedValue = new byte[Overhead + plain.Length];
        sealedValue[0] = Format;
        var nonce = sealedValue.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedValue.AsSpan(Overhead), sealedValue.AsSpan(1 + NonceBytes, TagBytes), bound);
        return sealedValue;
    }

    private static byte[] Open(byte[] key, byte[] sealedValue, ReadOnlySpan<byte> bound)
    {
        if (sealedValue.Length < Overhead || sealedValue[0] != Format)
        {
            throw new CryptographicException("The value was not sealed by this box.");
        }

        var plain = new byte[sealedValue.Length - Overhead];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(sealedValue.AsSpan(1, NonceBytes), sealedValue.AsSpan(Overhead), sealedValue.AsSpan(1 + NonceBytes, TagBytes), plain, bound);
        return plain;
    }

    private byte[] Key(string use, string purpose) => _keys.GetOrAdd(
        $"headless/1/{use}/{purpose}",
        info => HKDF.DeriveKey(HashAlgorithmName.SHA256, masterSecret, KeyBytes, info: Encoding.UTF8.GetBytes(info)));
}
