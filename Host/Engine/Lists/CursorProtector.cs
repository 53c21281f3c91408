using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Headless.Engine.Lists;

/// <summary>
/// Encrypts cursors, because they carry sort keys that their reader need not be allowed to see. Deterministic and authenticated (a synthetic initialisation vector, as in AES-SIV): the same row has the same
/// cursor in every answer and on every host, and no bit of it can be changed.
/// </summary>
internal sealed class CursorProtector
{
    private const int TagLength = 16;
    private const int MaxLength = 4_096;

    private readonly byte[] _tagKey;
    private readonly byte[] _encryptionKey;

    /// <summary>A protector for one purpose of the host's master secret.</summary>
    /// <param name="key">32 bytes or more, the same on every host.</param>
    public CursorProtector(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 32);
        _tagKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "cursor tag"u8.ToArray());
        _encryptionKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: "cursor encryption"u8.ToArray());
    }

    /// <summary>Makes a cursor.</summary>
    /// <param name="binding">What the cursor is good for: list, ordering and filter.</param>
    /// <param name="values">The sort keys' values.</param>
    /// <returns>The cursor, base64url.</returns>
    public string Protect(byte[] binding, byte[] values)
    {
        var cursor = new byte[TagLength + values.Length];
        Tag(binding, values).CopyTo(cursor, 0);
        Crypt(cursor.AsSpan(0, TagLength), values).CopyTo(cursor, TagLength);
        return Base64Url.EncodeToString(cursor);
    }

    /// <summary>Opens a cursor.</summary>
    /// <param name="binding">What it must be good for.</param>
    /// <param name="cursor">The cursor as the caller sent it.</param>
    /// <returns>The sort keys' values; null when the cursor was altered or made for something else.</returns>
    public byte[]? Open(byte[] binding, string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        // Blanks and spare bits decode to the same bytes: only the one form that was given out is a cursor.
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < TagLength || Base64Url.EncodeToString(bytes) != cursor)
        {
            return null;
        }

        var tag = bytes.AsSpan(0, TagLength);
        var values = Crypt(tag, bytes.AsSpan(TagLength));
        return CryptographicOperations.FixedTimeEquals(Tag(binding, values), tag) ? values : null;
    }

    private byte[] Tag(byte[] binding, byte[] values)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _tagKey);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, binding.Length);
        hash.AppendData(length);
        hash.AppendData(binding);
        hash.AppendData(values);
        return hash.GetHashAndReset()[..TagLength];
    }

    /// <summary>Counter mode: encrypting and decrypting are the same.</summary>
    private byte[] Crypt(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> input)
    {
        var counters = new byte[(input.Length + TagLength - 1) / TagLength * TagLength];
        for (var at = 0; at < counters.Length; at += TagLength)
        {
            var block = counters.AsSpan(at, TagLength);
            tag.CopyTo(block);
            var low = BinaryPrimitives.ReadUInt64LittleEndian(block[8..]);
            BinaryPrimitives.WriteUInt64LittleEndian(block[8..], unchecked(low + (ulong)(at / TagLength)));
        }

        using var aes = Aes.Create();
        aes.Key = _encryptionKey;
        var output = aes.EncryptEcb(counters, PaddingMode.None)[..input.Length];
        for (var i = 0; i < output.Length; i++)
        {
            output[i] ^= input[i];
        }

        return output;
    }
}
